CREATE TYPE "public"."key_state" AS ENUM('pending', 'active', 'retired');--> statement-breakpoint
CREATE TABLE "webhook_tests" (
	"id" text NOT NULL,
	"environment" "environment" NOT NULL,
	"partner_id" text NOT NULL,
	"endpoint_id" text NOT NULL,
	"key_id" text,
	"event_id" text NOT NULL,
	"url" text NOT NULL,
	"outcome" "attempt_outcome" NOT NULL,
	"status_code" integer,
	"error" text,
	"response_body" text,
	"total_ms" integer NOT NULL,
	"request_id" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "webhook_tests_id_environment_partner_id_pk" PRIMARY KEY("id","environment","partner_id")
);
--> statement-breakpoint
ALTER TABLE "secret_keys" ADD COLUMN "state" "key_state" DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD COLUMN "next_key_id" text;--> statement-breakpoint
ALTER TABLE "webhook_tests" ADD CONSTRAINT "webhook_tests_environment_partner_id_endpoint_id_webhook_endpoints_environment_partner_id_id_fk" FOREIGN KEY ("environment","partner_id","endpoint_id") REFERENCES "public"."webhook_endpoints"("environment","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_tests" ADD CONSTRAINT "webhook_tests_environment_partner_id_key_id_secret_keys_environment_partner_id_id_fk" FOREIGN KEY ("environment","partner_id","key_id") REFERENCES "public"."secret_keys"("environment","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_tests_newest" ON "webhook_tests" USING btree ("endpoint_id","key_id","id");--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_environment_partner_id_next_key_id_secret_keys_environment_partner_id_id_fk" FOREIGN KEY ("environment","partner_id","next_key_id") REFERENCES "public"."secret_keys"("environment","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_requests_actor" ON "api_requests" USING btree ("actor_id","id","status") WHERE "api_requests"."actor_id" is not null;