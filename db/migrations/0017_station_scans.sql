ALTER TYPE "public"."event_type" ADD VALUE 'shipment.scanned';--> statement-breakpoint
ALTER TABLE "idempotency_keys" DROP CONSTRAINT "idempotency_keys_environment_partner_id_method_path_key_pk";--> statement-breakpoint
ALTER TABLE "idempotency_keys" ALTER COLUMN "partner_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_call" UNIQUE NULLS NOT DISTINCT("environment","partner_id","method","path","key");