-- At most one ticket at a counter of a hall's day. Deferred, because one append may free a counter and fill it again.
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_one_at_a_counter"
  EXCLUDE USING btree ("hall" WITH =, "day" WITH =, "at_counter" WITH =) WHERE ("at_counter" IS NOT NULL)
  DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
-- History is appended, never changed; only the retention job, which says so, may take old days away.
CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('jiaohao.retention', true) = 'on' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
CREATE TRIGGER "journal_append_only" BEFORE UPDATE OR DELETE ON "journal"
  FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();
--> statement-breakpoint
CREATE TRIGGER "journal_no_truncate" BEFORE TRUNCATE ON "journal"
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
