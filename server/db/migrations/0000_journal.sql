CREATE TABLE "command" (
	"stream" text NOT NULL,
	"id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"answer" json NOT NULL,
	CONSTRAINT "command_stream_id_pk" PRIMARY KEY("stream","id")
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"stream" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"type" text NOT NULL,
	"data" json NOT NULL,
	"actor" json NOT NULL,
	"command" uuid,
	"hash" text NOT NULL,
	CONSTRAINT "journal_stream_seq_pk" PRIMARY KEY("stream","seq"),
	CONSTRAINT "journal_seq_from_one" CHECK ("journal"."seq" >= 1)
);
--> statement-breakpoint
CREATE TABLE "leg" (
	"ticket" uuid NOT NULL,
	"no" smallint NOT NULL,
	"queue" text NOT NULL,
	"counter" integer NOT NULL,
	"clerk" text NOT NULL,
	"called_at" timestamp (3) with time zone NOT NULL,
	"served_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"end" text,
	"outcome" text,
	"reason" text NOT NULL,
	CONSTRAINT "leg_ticket_no_pk" PRIMARY KEY("ticket","no"),
	CONSTRAINT "leg_ends_after_its_call" CHECK ("leg"."ended_at" >= "leg"."called_at")
);
--> statement-breakpoint
CREATE TABLE "remark" (
	"ticket" uuid PRIMARY KEY NOT NULL,
	"hall" text NOT NULL,
	"day" date NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hall" text NOT NULL,
	"day" date NOT NULL,
	"number" text NOT NULL,
	"queue" text NOT NULL,
	"state" text NOT NULL,
	"at_counter" integer,
	"channel" text NOT NULL,
	"theme" text,
	"items" json NOT NULL,
	"green" text,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"standing" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"rejoins" integer NOT NULL,
	"hand_offs" integer NOT NULL,
	"first_clerk" text,
	"grade" smallint,
	CONSTRAINT "ticket_number_once_a_day" UNIQUE("hall","day","number"),
	CONSTRAINT "ticket_state_known" CHECK ("ticket"."state" in ('waiting', 'called', 'serving', 'held', 'missed', 'finished', 'cancelled')),
	CONSTRAINT "ticket_at_counter_while_called_or_served" CHECK (("ticket"."state" in ('called', 'serving')) = ("ticket"."at_counter" is not null)),
	CONSTRAINT "ticket_grade_one_to_five" CHECK ("ticket"."grade" between 1 and 5)
);
