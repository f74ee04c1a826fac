CREATE TABLE "announcer" (
	"hall" text NOT NULL,
	"zone" text NOT NULL,
	"holder" text NOT NULL,
	"device" text NOT NULL,
	"place" text NOT NULL,
	"rank" integer NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"spoken_day" text,
	"spoken_seq" integer,
	CONSTRAINT "announcer_hall_zone_pk" PRIMARY KEY("hall","zone")
);
--> statement-breakpoint
CREATE TABLE "screen" (
	"device" text NOT NULL,
	"place" text NOT NULL,
	"hall" text NOT NULL,
	"zone" text NOT NULL,
	"sound" text NOT NULL,
	"spoken_day" text,
	"spoken_seq" integer,
	"spoken_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "screen_device_place_pk" PRIMARY KEY("device","place")
);
