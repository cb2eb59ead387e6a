CREATE TABLE "simulation_steps" (
	"id" text NOT NULL,
	"environment" "environment" NOT NULL,
	"partner_id" text NOT NULL,
	"shipment_id" text NOT NULL,
	"position" integer NOT NULL,
	"step" jsonb NOT NULL,
	"key_id" text NOT NULL,
	"key_name" text NOT NULL,
	"request_id" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "simulation_steps_id_environment_partner_id_pk" PRIMARY KEY("id","environment","partner_id"),
	CONSTRAINT "simulation_steps_position" UNIQUE("shipment_id","position")
);
--> statement-breakpoint
ALTER TABLE "simulation_steps" ADD CONSTRAINT "simulation_steps_environment_partner_id_shipment_id_shipments_environment_partner_id_id_fk" FOREIGN KEY ("environment","partner_id","shipment_id") REFERENCES "public"."shipments"("environment","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "simulation_steps_due" ON "simulation_steps" USING btree ("due_at");