CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TYPE "public"."request_source" AS ENUM('api', 'dashboard', 'worker', 'command');--> statement-breakpoint
CREATE TYPE "public"."environment" AS ENUM('production', 'sandbox');--> statement-breakpoint
CREATE TYPE "public"."key_direction" AS ENUM('inbound', 'outbound');--> statement-breakpoint
CREATE TYPE "public"."actor_type" AS ENUM('key', 'user', 'system');--> statement-breakpoint
CREATE TYPE "public"."event_type" AS ENUM('shipment.picked_up', 'shipment.in_transit', 'shipment.out_for_delivery', 'shipment.delivered', 'shipment.failed', 'shipment.created', 'shipment.canceled', 'shipment.courier_assigned');--> statement-breakpoint
CREATE TYPE "public"."service_level" AS ENUM('standard', 'express', 'same_day');--> statement-breakpoint
CREATE TYPE "public"."shipment_status" AS ENUM('created', 'picked_up', 'in_transit', 'out_for_delivery', 'delivered', 'failed', 'canceled');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('admin', 'dispatcher', 'viewer');--> statement-breakpoint
CREATE TYPE "public"."attempt_outcome" AS ENUM('delivered', 'dns', 'connect', 'tls', 'timeout', 'http_3xx', 'http_4xx', 'http_5xx', 'body', 'blocked', 'worker_lost');--> statement-breakpoint
CREATE TYPE "public"."attempt_trigger" AS ENUM('schedule', 'manual');--> statement-breakpoint
CREATE TYPE "public"."delivery_status" AS ENUM('pending', 'sending', 'delivered', 'dead', 'held', 'skipped', 'canceled');--> statement-breakpoint
CREATE TYPE "public"."endpoint_format" AS ENUM('shop_mn');--> statement-breakpoint
CREATE TYPE "public"."endpoint_state" AS ENUM('enabled', 'disabled', 'deleted');--> statement-breakpoint
CREATE TYPE "public"."signing_secret_state" AS ENUM('pending', 'active', 'retiring');--> statement-breakpoint
CREATE TABLE "api_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"environment" "environment",
	"partner_id" text,
	"source" "request_source" NOT NULL,
	"actor_type" "actor_type",
	"actor_id" text,
	"actor_name" text,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"query" text,
	"status" integer NOT NULL,
	"error_code" text,
	"duration_ms" integer NOT NULL,
	"phases" jsonb NOT NULL,
	"address" text,
	"user_agent" text,
	"idempotency_key" text,
	"replayed" boolean DEFAULT false NOT NULL,
	"original_request_id" text,
	"shipment_id" text,
	"request_body" text,
	"response_body" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" text PRIMARY KEY NOT NULL,
	"environment" "environment",
	"partner_id" text,
	"actor_type" "actor_type" NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"request_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "couriers" (
	"id" text PRIMARY KEY NOT NULL,
	"environment" "environment" NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"zone" text,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "couriers_owner" UNIQUE("environment","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"environment" "environment" NOT NULL,
	"partner_id" text NOT NULL,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"request_id" text NOT NULL,
	"status" integer NOT NULL,
	"response" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_environment_partner_id_method_path_key_pk" PRIMARY KEY("environment","partner_id","method","path","key")
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "partners_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "scheduled_moves" (
	"id" text PRIMARY KEY NOT NULL,
	"environment" "environment" NOT NULL,
	"partner_id" text NOT NULL,
	"shipment_id" text NOT NULL,
	"move" jsonb NOT NULL,
	"expected_version" integer NOT NULL,
	"request_id" text NOT NULL,
	"user_id" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scheduled_moves_shipment" UNIQUE("shipment_id")
);
--> statement-breakpoint
CREATE TABLE "rate_windows" (
	"bucket" text NOT NULL,
	"minute" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_windows_bucket_minute_pk" PRIMARY KEY("bucket","minute")
);
--> statement-breakpoint
CREATE TABLE "secret_keys" (
	"id" text NOT NULL,
	"environment" "environment" NOT NULL,
	"partner_id" text NOT NULL,
	"direction" "key_direction" NOT NULL,
	"name" text NOT NULL,
	"scopes" text[] NOT NULL,
	"allowed_cidrs" text[] DEFAULT '{}' NOT NULL,
	"limit_per_minute" integer NOT NULL,
	"secret_hash" text,
	"sealed_secret" text,
	"prefix" text NOT NULL,
	"last_four" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"last_used_from" text,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"rolled_from_id" text,
	CONSTRAINT "secret_keys_id_environment_partner_id_pk" PRIMARY KEY("id","environment","partner_id"),
	CONSTRAINT "secret_keys_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "shipment_events" (
	"id" text NOT NULL,
	"environment" "environment" NOT NULL,
	"partner_id" text NOT NULL,
	"shipment_id" text NOT NULL,
	"type" "event_type" NOT NULL,
	"status" "shipment_status" NOT NULL,
	"previous_status" "shipment_status",
	"version" integer NOT NULL,
	"seq" integer,
	"facts" jsonb NOT NULL,
	"note" text,
	"actor_type" "actor_type" NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"request_id" text NOT NULL,
	"body" text,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "shipment_events_id_environment_partner_id_pk" PRIMARY KEY("id","environment","partner_id"),
	CONSTRAINT "shipment_events_version" UNIQUE("shipment_id","version"),
	CONSTRAINT "shipment_events_seq" UNIQUE("shipment_id","seq")
);
--> statement-breakpoint
CREATE TABLE "shipments" (
	"id" text NOT NULL,
	"environment" "environment" NOT NULL,
	"partner_id" text NOT NULL,
	"order_id" text NOT NULL,
	"vendor_id" text NOT NULL,
	"tracking_number" text NOT NULL,
	"status" "shipment_status" NOT NULL,
	"service_level" "service_level" NOT NULL,
	"pickup_address" jsonb NOT NULL,
	"delivery_address" jsonb NOT NULL,
	"parcel" jsonb NOT NULL,
	"items" jsonb,
	"metadata" text,
	"cod_amount" bigint,
	"cod_currency" text,
	"courier_id" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_attempt" jsonb,
	"last_location" jsonb,
	"last_moved_at" timestamp (3) with time zone NOT NULL,
	"failure" jsonb,
	"proof_of_delivery" jsonb,
	"cash_collected" jsonb,
	"version" integer NOT NULL,
	"last_seq" integer NOT NULL,
	"changed_by" text NOT NULL,
	"search_text" text NOT NULL,
	"estimated_pickup_at" timestamp (3) with time zone,
	"estimated_delivery_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"picked_up_at" timestamp (3) with time zone,
	"delivered_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"canceled_at" timestamp (3) with time zone,
	"returning_at" timestamp (3) with time zone,
	"returned_at" timestamp (3) with time zone,
	CONSTRAINT "shipments_id_environment_partner_id_pk" PRIMARY KEY("id","environment","partner_id"),
	CONSTRAINT "shipments_trackingNumber_unique" UNIQUE("tracking_number")
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"address" text NOT NULL,
	"succeeded" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" "role" NOT NULL,
	"password_hash" text NOT NULL,
	"locale" text DEFAULT 'mn' NOT NULL,
	"session_epoch" integer DEFAULT 1 NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"environment" "environment" NOT NULL,
	"partner_id" text NOT NULL,
	"delivery_id" text NOT NULL,
	"number" integer NOT NULL,
	"trigger" "attempt_trigger" NOT NULL,
	"outcome" "attempt_outcome" NOT NULL,
	"status_code" integer,
	"error" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone NOT NULL,
	"timings" jsonb NOT NULL,
	"url" text NOT NULL,
	"request_headers" jsonb NOT NULL,
	"response_headers" jsonb,
	"response_body" text,
	"response_truncated" boolean DEFAULT false NOT NULL,
	"remote_address" text,
	"receiver_request_id" text,
	"receiver_code" text,
	"worker_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" text NOT NULL,
	"environment" "environment" NOT NULL,
	"partner_id" text NOT NULL,
	"endpoint_id" text NOT NULL,
	"event_id" text NOT NULL,
	"event_type" "event_type" NOT NULL,
	"shipment_id" text NOT NULL,
	"seq" integer NOT NULL,
	"request_id" text NOT NULL,
	"status" "delivery_status" NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"throttled" integer DEFAULT 0 NOT NULL,
	"manual" boolean DEFAULT false NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"first_attempt_at" timestamp (3) with time zone,
	"last_attempt_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"claim_id" uuid,
	"lease_until" timestamp (3) with time zone,
	"last_outcome" "attempt_outcome",
	"last_status_code" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "webhook_deliveries_id_environment_partner_id_pk" PRIMARY KEY("id","environment","partner_id"),
	CONSTRAINT "webhook_deliveries_once" UNIQUE("endpoint_id","event_id","event_type")
);
--> statement-breakpoint
CREATE TABLE "signing_secrets" (
	"id" text PRIMARY KEY NOT NULL,
	"environment" "environment" NOT NULL,
	"partner_id" text NOT NULL,
	"endpoint_id" text NOT NULL,
	"sealed_secret" text NOT NULL,
	"last_four" text NOT NULL,
	"state" "signing_secret_state" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"id" text NOT NULL,
	"environment" "environment" NOT NULL,
	"partner_id" text NOT NULL,
	"url" text NOT NULL,
	"format" "endpoint_format" NOT NULL,
	"event_types" text[] NOT NULL,
	"state" "endpoint_state" NOT NULL,
	"schedule" integer[] NOT NULL,
	"window" integer DEFAULT 1 NOT NULL,
	"max_in_flight" integer DEFAULT 50 NOT NULL,
	"rate_per_minute" integer,
	"tokens" double precision DEFAULT 0 NOT NULL,
	"tokens_at" timestamp (3) with time zone,
	"paused_until" timestamp (3) with time zone,
	"outbound_key_id" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "webhook_endpoints_id_environment_partner_id_pk" PRIMARY KEY("id","environment","partner_id")
);
--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheduled_moves" ADD CONSTRAINT "scheduled_moves_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheduled_moves" ADD CONSTRAINT "scheduled_moves_environment_partner_id_shipment_id_shipments_environment_partner_id_id_fk" FOREIGN KEY ("environment","partner_id","shipment_id") REFERENCES "public"."shipments"("environment","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secret_keys" ADD CONSTRAINT "secret_keys_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment_events" ADD CONSTRAINT "shipment_events_environment_partner_id_shipment_id_shipments_environment_partner_id_id_fk" FOREIGN KEY ("environment","partner_id","shipment_id") REFERENCES "public"."shipments"("environment","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_environment_courier_id_couriers_environment_id_fk" FOREIGN KEY ("environment","courier_id") REFERENCES "public"."couriers"("environment","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_environment_partner_id_delivery_id_webhook_deliveries_environment_partner_id_id_fk" FOREIGN KEY ("environment","partner_id","delivery_id") REFERENCES "public"."webhook_deliveries"("environment","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_environment_partner_id_endpoint_id_webhook_endpoints_environment_partner_id_id_fk" FOREIGN KEY ("environment","partner_id","endpoint_id") REFERENCES "public"."webhook_endpoints"("environment","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_environment_partner_id_event_id_shipment_events_environment_partner_id_id_fk" FOREIGN KEY ("environment","partner_id","event_id") REFERENCES "public"."shipment_events"("environment","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_secrets" ADD CONSTRAINT "signing_secrets_environment_partner_id_endpoint_id_webhook_endpoints_environment_partner_id_id_fk" FOREIGN KEY ("environment","partner_id","endpoint_id") REFERENCES "public"."webhook_endpoints"("environment","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_environment_partner_id_outbound_key_id_secret_keys_environment_partner_id_id_fk" FOREIGN KEY ("environment","partner_id","outbound_key_id") REFERENCES "public"."secret_keys"("environment","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_requests_log" ON "api_requests" USING btree ("environment","id");--> statement-breakpoint
CREATE INDEX "api_requests_errors" ON "api_requests" USING btree ("environment","id") WHERE "api_requests"."status" >= 400;--> statement-breakpoint
CREATE INDEX "api_requests_shipment" ON "api_requests" USING btree ("shipment_id") WHERE "api_requests"."shipment_id" is not null;--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "audit_log_request" ON "audit_log" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "shipment_events_request" ON "shipment_events" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "shipment_events_sent" ON "shipment_events" USING btree ("environment","partner_id","id") WHERE "shipment_events"."seq" is not null;--> statement-breakpoint
CREATE INDEX "shipments_open" ON "shipments" USING btree ("environment","id") WHERE "shipments"."status" in ('created', 'picked_up', 'in_transit', 'out_for_delivery');--> statement-breakpoint
CREATE INDEX "shipments_status" ON "shipments" USING btree ("environment","status","id");--> statement-breakpoint
CREATE INDEX "shipments_order" ON "shipments" USING btree ("environment","partner_id","order_id");--> statement-breakpoint
CREATE INDEX "shipments_vendor" ON "shipments" USING btree ("environment","partner_id","vendor_id","id");--> statement-breakpoint
CREATE INDEX "shipments_updated" ON "shipments" USING btree ("environment","partner_id","updated_at");--> statement-breakpoint
CREATE INDEX "shipments_search" ON "shipments" USING gin ("search_text" gin_trgm_ops) WHERE "shipments"."status" in ('delivered', 'failed', 'canceled');--> statement-breakpoint
CREATE INDEX "sign_in_attempts_email" ON "sign_in_attempts" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_address" ON "sign_in_attempts" USING btree ("address","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "webhook_attempts_delivery" ON "webhook_attempts" USING btree ("delivery_id","number");--> statement-breakpoint
CREATE INDEX "webhook_attempts_receiver_request" ON "webhook_attempts" USING btree ("receiver_request_id") WHERE "webhook_attempts"."receiver_request_id" is not null;--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "webhook_deliveries" USING btree ("endpoint_id","due_at") WHERE "webhook_deliveries"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "deliveries_in_flight" ON "webhook_deliveries" USING btree ("endpoint_id") WHERE "webhook_deliveries"."status" = 'sending';--> statement-breakpoint
CREATE INDEX "deliveries_unsettled" ON "webhook_deliveries" USING btree ("endpoint_id","shipment_id","seq") WHERE "webhook_deliveries"."status" in ('pending', 'sending');--> statement-breakpoint
CREATE INDEX "deliveries_log" ON "webhook_deliveries" USING btree ("environment","id");--> statement-breakpoint
CREATE INDEX "deliveries_shipment" ON "webhook_deliveries" USING btree ("shipment_id");--> statement-breakpoint
CREATE INDEX "deliveries_event" ON "webhook_deliveries" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "deliveries_request" ON "webhook_deliveries" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "signing_secrets_endpoint" ON "signing_secrets" USING btree ("endpoint_id");--> statement-breakpoint
CREATE UNIQUE INDEX "signing_secrets_active" ON "signing_secrets" USING btree ("endpoint_id") WHERE "signing_secrets"."state" = 'active';