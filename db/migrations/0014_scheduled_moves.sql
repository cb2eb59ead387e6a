ALTER TABLE "scheduled_moves" DROP CONSTRAINT "scheduled_moves_shipment";--> statement-breakpoint
ALTER TABLE "scheduled_moves" ADD COLUMN "occurred_at" timestamp (3) with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "scheduled_moves" ADD COLUMN "refused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "scheduled_moves" ADD COLUMN "refusal" jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "scheduled_moves_pending" ON "scheduled_moves" USING btree ("shipment_id") WHERE "scheduled_moves"."refused_at" is null;--> statement-breakpoint
CREATE INDEX "scheduled_moves_due" ON "scheduled_moves" USING btree ("due_at") WHERE "scheduled_moves"."refused_at" is null;--> statement-breakpoint
CREATE INDEX "scheduled_moves_refused" ON "scheduled_moves" USING btree ("user_id") WHERE "scheduled_moves"."refused_at" is not null;