CREATE TABLE "print_job" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hall" text NOT NULL,
	"day" date NOT NULL,
	"ticket" uuid NOT NULL,
	"printer" text NOT NULL,
	"language" text NOT NULL,
	"origin" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"trouble" text,
	"claimed_until" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "print_job_state_known" CHECK ("print_job"."state" in ('queued', 'printed', 'failed', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "printer" (
	"hall" text NOT NULL,
	"printer" text NOT NULL,
	"status" json,
	"trouble" text,
	"looked_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone,
	"busy_until" timestamp (3) with time zone,
	CONSTRAINT "printer_hall_printer_pk" PRIMARY KEY("hall","printer")
);
--> statement-breakpoint
CREATE INDEX "print_job_by_ticket" ON "print_job" USING btree ("hall","day","ticket");--> statement-breakpoint
CREATE INDEX "print_job_queued" ON "print_job" USING btree ("hall","printer","asked_at") WHERE "print_job"."state" = 'queued';