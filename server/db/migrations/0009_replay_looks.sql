CREATE TABLE "replay_look" (
	"hall" text NOT NULL,
	"person" text NOT NULL,
	"day" date NOT NULL,
	"quarter" bigint NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "replay_look_hall_person_day_quarter_pk" PRIMARY KEY("hall","person","day","quarter")
);
--> statement-breakpoint
-- Who looked is history: appended, never changed; whoever keeps the retention, alone, may take it away.
CREATE FUNCTION replay_look_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('jiaohao.retention', true) = 'on' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'who looked at past days is append-only' USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
CREATE TRIGGER "replay_look_append_only" BEFORE UPDATE OR DELETE ON "replay_look"
  FOR EACH ROW EXECUTE FUNCTION replay_look_is_append_only();
--> statement-breakpoint
CREATE TRIGGER "replay_look_no_truncate" BEFORE TRUNCATE ON "replay_look"
  FOR EACH STATEMENT EXECUTE FUNCTION replay_look_is_append_only();
