CREATE TABLE "case_file" (
	"hall" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"stage" text NOT NULL,
	"channel" text NOT NULL,
	"owner" text,
	"responsible" text,
	"department" text,
	"offered_to" text,
	"rated_clerk" text,
	"ticket" text,
	"ticket_number" text,
	"ticket_day" date,
	"matter" text,
	"topic" text,
	"grade" smallint,
	"real_name" boolean,
	"due" date NOT NULL,
	"is_extended" boolean NOT NULL,
	"reminded_for" date,
	"escalated_for" date,
	"finding" text,
	"cause" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"ended" text,
	CONSTRAINT "case_file_hall_id_pk" PRIMARY KEY("hall","id"),
	CONSTRAINT "case_file_kind_known" CHECK ("case_file"."kind" in ('follow-up', 'pending', 'complaint', 'bad-rating')),
	CONSTRAINT "case_file_ended_when_closed" CHECK (("case_file"."closed_at" is null) = ("case_file"."ended" is null)),
	CONSTRAINT "case_file_rated_never_owns" CHECK ("case_file"."owner" is distinct from "case_file"."rated_clerk" or "case_file"."owner" is null)
);
--> statement-breakpoint
CREATE TABLE "vault" (
	"hall" text NOT NULL,
	"subject" text NOT NULL,
	"kind" text NOT NULL,
	"cipher" "bytea" NOT NULL,
	"keep_until" date NOT NULL,
	CONSTRAINT "vault_hall_subject_kind_pk" PRIMARY KEY("hall","subject","kind"),
	CONSTRAINT "vault_kind_known" CHECK ("vault"."kind" in ('contact', 'story'))
);
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "department" text;--> statement-breakpoint
CREATE INDEX "case_file_open" ON "case_file" USING btree ("hall","due") WHERE "case_file"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "case_file_closed" ON "case_file" USING btree ("hall","closed_at") WHERE "case_file"."closed_at" is not null;--> statement-breakpoint
CREATE INDEX "vault_by_date" ON "vault" USING btree ("keep_until");