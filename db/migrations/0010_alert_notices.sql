CREATE TABLE "alert_notices" (
	"id" text PRIMARY KEY NOT NULL,
	"alert_id" text NOT NULL,
	"channel" text NOT NULL,
	"occasion" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "worker_heartbeats" (
	"worker_id" text NOT NULL,
	"environment" "environment" NOT NULL,
	"last_look_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "worker_heartbeats_worker_id_environment_pk" PRIMARY KEY("worker_id","environment")
);
--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "notified_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "end_notified_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "alert_notices" ADD CONSTRAINT "alert_notices_alert_id_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_notices_due" ON "alert_notices" USING btree ("due_at") WHERE "alert_notices"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "alert_notices_alert" ON "alert_notices" USING btree ("alert_id");--> statement-breakpoint
CREATE INDEX "alerts_ended" ON "alerts" USING btree ("id") WHERE "alerts"."resolved_at" is not null and "alerts"."end_notified_at" is null;