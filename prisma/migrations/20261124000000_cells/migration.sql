-- One row a cell instead of one a month and bucket. The site fills it from the reports at its next start: see
-- lib/aggregates/rebuild-cells.ts.
DROP TABLE "cell_bucket";

CREATE TABLE "cell" (
    "name" TEXT NOT NULL,
    "coders" INTEGER NOT NULL,
    "buckets" JSONB NOT NULL,
    "months" JSONB NOT NULL,
    "changed_by" JSONB NOT NULL DEFAULT '[]',
    "shown" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "cell_pkey" PRIMARY KEY ("name")
);

UPDATE "report" SET "counted" = false WHERE "counted";
