CREATE TYPE "public"."recovery_state" AS ENUM('running', 'done', 'stopped');--> statement-breakpoint
CREATE TABLE "webhook_recoveries" (
	"id" text NOT NULL,
	"environment" "environment" NOT NULL,
	"partner_id" text NOT NULL,
	"endpoint_id" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"only" jsonb,
	"cap" integer NOT NULL,
	"total" integer NOT NULL,
	"state" "recovery_state" NOT NULL,
	"released" integer DEFAULT 0 NOT NULL,
	"delivered" integer,
	"failed" integer,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"stopped_by" text,
	CONSTRAINT "webhook_recoveries_id_environment_partner_id_pk" PRIMARY KEY("id","environment","partner_id")
);
--> statement-breakpoint
ALTER TABLE "webhook_attempts" ALTER COLUMN "request_headers" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD COLUMN "last_receiver_code" text;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD COLUMN "settled_as" "delivery_status";--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD COLUMN "acknowledged_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD COLUMN "acknowledged_by" text;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD COLUMN "recovery_id" text;--> statement-breakpoint
ALTER TABLE "signing_secrets" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD COLUMN "disabled_by" text;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD COLUMN "disabled_reason" text;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD COLUMN "skip_held_before" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD COLUMN "failing_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "webhook_tests" ADD COLUMN "secret_id" text;--> statement-breakpoint
ALTER TABLE "webhook_tests" ADD COLUMN "event_type" text DEFAULT 'webhook.test' NOT NULL;--> statement-breakpoint
ALTER TABLE "webhook_recoveries" ADD CONSTRAINT "webhook_recoveries_environment_partner_id_endpoint_id_webhook_endpoints_environment_partner_id_id_fk" FOREIGN KEY ("environment","partner_id","endpoint_id") REFERENCES "public"."webhook_endpoints"("environment","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_recoveries_endpoint" ON "webhook_recoveries" USING btree ("endpoint_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_recoveries_running" ON "webhook_recoveries" USING btree ("endpoint_id") WHERE "webhook_recoveries"."state" = 'running';--> statement-breakpoint
CREATE INDEX "webhook_attempts_kept" ON "webhook_attempts" USING btree ("id") WHERE "webhook_attempts"."request_headers" is not null;--> statement-breakpoint
CREATE INDEX "deliveries_held" ON "webhook_deliveries" USING btree ("endpoint_id","shipment_id","seq") WHERE "webhook_deliveries"."status" = 'held';--> statement-breakpoint
CREATE INDEX "deliveries_dead" ON "webhook_deliveries" USING btree ("endpoint_id","event_id") WHERE "webhook_deliveries"."status" = 'dead';--> statement-breakpoint
CREATE INDEX "deliveries_dead_open" ON "webhook_deliveries" USING btree ("environment","endpoint_id","last_outcome","last_status_code","last_receiver_code","id") WHERE "webhook_deliveries"."status" = 'dead' and "webhook_deliveries"."acknowledged_at" is null;--> statement-breakpoint
CREATE INDEX "deliveries_rare" ON "webhook_deliveries" USING btree ("environment","status","id") WHERE "webhook_deliveries"."status" in ('dead', 'held', 'skipped', 'canceled');--> statement-breakpoint
CREATE INDEX "deliveries_recovery" ON "webhook_deliveries" USING btree ("recovery_id","status") WHERE "webhook_deliveries"."recovery_id" is not null;