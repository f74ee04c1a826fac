ALTER TABLE "leg" ADD COLUMN "hall" text;--> statement-breakpoint
ALTER TABLE "leg" ADD COLUMN "day" date;--> statement-breakpoint
UPDATE "leg" SET "hall" = "ticket"."hall", "day" = "ticket"."day" FROM "ticket" WHERE "ticket"."id" = "leg"."ticket";--> statement-breakpoint
ALTER TABLE "leg" ALTER COLUMN "hall" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "leg" ALTER COLUMN "day" SET NOT NULL;--> statement-breakpoint
-- At most one ticket at a counter of a hall's day, and one counter for a ticket: said of legs that have not ended.
-- A ticket's row is rewritten at every step of its visit; without an index on what changes it stays within its page.
-- Deferred, because one append may free a counter and fill it again.
ALTER TABLE "leg" ADD CONSTRAINT "leg_one_at_a_counter"
  EXCLUDE USING btree ("hall" WITH =, "day" WITH =, "counter" WITH =) WHERE ("ended_at" IS NULL)
  DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "leg" ADD CONSTRAINT "leg_one_at_a_time"
  EXCLUDE USING btree ("ticket" WITH =) WHERE ("ended_at" IS NULL)
  DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "ticket" DROP CONSTRAINT "ticket_one_at_a_counter";--> statement-breakpoint
ALTER TABLE "ticket" SET (fillfactor = 60);--> statement-breakpoint
ALTER TABLE "leg" SET (fillfactor = 80);
