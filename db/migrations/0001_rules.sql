-- What drizzle's schema cannot say.

-- A minute's count may be lost in a crash; it must not cost a flush to disk per request.
ALTER TABLE rate_windows SET UNLOGGED;--> statement-breakpoint

-- The queue is updated in place: room on the page for HOT updates, and vacuum before the dead rows pile up.
ALTER TABLE webhook_deliveries SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);--> statement-breakpoint
ALTER TABLE webhook_endpoints SET (fillfactor = 50);--> statement-breakpoint

-- Exactly one event per change: at commit, the shipment's version must be an event's version. The unique index on
-- (shipment_id, version) forbids a second one, the trigger a change of state without a new version.
ALTER TABLE shipments ADD CONSTRAINT shipments_version_event
  FOREIGN KEY (id, version) REFERENCES shipment_events (shipment_id, version) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint

CREATE FUNCTION refuse_silent_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'shipment % changed from % to % without raising its version by one', OLD.id, OLD.status, NEW.status;
END $$;--> statement-breakpoint
CREATE TRIGGER shipments_version BEFORE UPDATE ON shipments FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status AND NEW.version <> OLD.version + 1)
  EXECUTE FUNCTION refuse_silent_change();--> statement-breakpoint

CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;--> statement-breakpoint
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint

INSERT INTO partners (id, slug, name, created_at)
VALUES ('prt_01KAKZ0000SHPMN0000000000A', 'shop_mn', 'Shop.mn', now());
