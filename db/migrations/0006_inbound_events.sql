CREATE TYPE "public"."inbound_outcome" AS ENUM('ignored', 'acknowledged', 'canceled', 'already_canceled', 'canceled_late');--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE 'shipment.canceled_late' BEFORE 'shipment.courier_assigned';--> statement-breakpoint
CREATE TABLE "inbound_events" (
	"id" text NOT NULL,
	"environment" "environment" NOT NULL,
	"partner_id" text NOT NULL,
	"event_id" text NOT NULL,
	"type" text NOT NULL,
	"outcome" "inbound_outcome" NOT NULL,
	"shipment_id" text,
	"key_id" text,
	"body" text NOT NULL,
	"request_id" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inbound_events_id_environment_partner_id_pk" PRIMARY KEY("id","environment","partner_id"),
	CONSTRAINT "inbound_events_once" UNIQUE("environment","partner_id","event_id")
);
--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "canceled_late_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "inbound_events" ADD CONSTRAINT "inbound_events_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbound_events" ADD CONSTRAINT "inbound_events_environment_partner_id_shipment_id_shipments_environment_partner_id_id_fk" FOREIGN KEY ("environment","partner_id","shipment_id") REFERENCES "public"."shipments"("environment","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inbound_events_newest" ON "inbound_events" USING btree ("environment","partner_id","id");--> statement-breakpoint
CREATE INDEX "inbound_events_request" ON "inbound_events" USING btree ("request_id");