CREATE TABLE "day_key" (
	"hall" text NOT NULL,
	"day" date NOT NULL,
	"value" "bytea" NOT NULL,
	CONSTRAINT "day_key_hall_day_pk" PRIMARY KEY("hall","day")
);
--> statement-breakpoint
CREATE TABLE "device" (
	"id" text PRIMARY KEY NOT NULL,
	"hall" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"counter" integer,
	"zone" text,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "device_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "device_kind_known" CHECK ("device"."kind" in ('kiosk', 'board', 'sign', 'evaluator', 'printer', 'wall'))
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"staff_no" text NOT NULL,
	"name" text NOT NULL,
	"roles" text[] NOT NULL,
	"hall" text,
	"counters" integer[] NOT NULL,
	"password_hash" text NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp (3) with time zone,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_username_unique" UNIQUE("username"),
	CONSTRAINT "person_username_lower" CHECK ("person"."username" = lower("person"."username")),
	CONSTRAINT "person_roles_known" CHECK ("person"."roles" <@ array['clerk', 'guide', 'chief', 'manager', 'supervisor', 'admin']::text[])
);
--> statement-breakpoint
CREATE TABLE "secret" (
	"name" text PRIMARY KEY NOT NULL,
	"value" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_by_person" ON "session" USING btree ("person");