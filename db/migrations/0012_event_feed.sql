-- What drizzle has no type for. Ids carry the time at which a request arrived, not the order in which requests commit:
-- read in order of id, a feed would pass by an event whose transaction was still open. Read in order of the transaction,
-- and only up to the oldest one that is open, it never does.
ALTER TABLE shipment_events ADD COLUMN xact xid8 NOT NULL DEFAULT pg_current_xact_id();--> statement-breakpoint
CREATE INDEX shipment_events_feed ON shipment_events (environment, partner_id, xact, id);
