CREATE TABLE "device_act" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"command" uuid NOT NULL,
	"hall" text NOT NULL,
	"device" text NOT NULL,
	"type" text NOT NULL,
	"data" json NOT NULL,
	"actor" text,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "device_act_command_unique" UNIQUE("command"),
	CONSTRAINT "device_act_type_known" CHECK ("device_act"."type" in ('paired', 'renamed', 'set', 'revoked'))
);
--> statement-breakpoint
CREATE TABLE "pairing" (
	"secret_hash" "bytea" PRIMARY KEY NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"wish" text,
	"screen" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"device" text,
	CONSTRAINT "pairing_code_hash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
ALTER TABLE "device" ADD COLUMN "shows" json;--> statement-breakpoint
ALTER TABLE "screen" ADD COLUMN "version" text;--> statement-breakpoint
ALTER TABLE "screen" ADD COLUMN "reached_day" text;--> statement-breakpoint
ALTER TABLE "screen" ADD COLUMN "reached_seq" integer;--> statement-breakpoint
-- What was done to a device is history: appended, never changed.
CREATE FUNCTION device_act_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done to devices is append-only' USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
CREATE TRIGGER "device_act_append_only" BEFORE UPDATE OR DELETE ON "device_act"
  FOR EACH ROW EXECUTE FUNCTION device_act_is_append_only();
--> statement-breakpoint
CREATE TRIGGER "device_act_no_truncate" BEFORE TRUNCATE ON "device_act"
  FOR EACH STATEMENT EXECUTE FUNCTION device_act_is_append_only();
