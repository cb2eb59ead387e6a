ALTER TYPE "public"."event_type" ADD VALUE 'shipment.pickup_courier_assigned';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE 'shipment.updated';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE 'shipment.returning';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE 'shipment.returned';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE 'shipment.noted';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE 'shipment.called';--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "pickup_courier_id" text;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "delivery_window" jsonb;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "sent_by_partner" jsonb;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "last_note" jsonb;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "decisive_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "letter_keys" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_environment_pickup_courier_id_couriers_environment_id_fk" FOREIGN KEY ("environment","pickup_courier_id") REFERENCES "public"."couriers"("environment","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shipments_delivered" ON "shipments" USING btree ("environment","delivered_at") WHERE "shipments"."delivered_at" is not null;