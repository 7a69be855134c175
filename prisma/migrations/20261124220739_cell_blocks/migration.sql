CREATE TABLE "cell_block" (
    "cell" TEXT NOT NULL,
    "block" INTEGER NOT NULL,
    "buckets" JSONB NOT NULL,

    CONSTRAINT "cell_block_pkey" PRIMARY KEY ("cell","block")
);

-- 50 buckets of $100 to a block: see lib/aggregates/stored-cells.ts.
INSERT INTO "cell_block" ("cell", "block", "buckets")
SELECT "name", "bucket"::integer / 50, jsonb_object_agg("bucket", "coders")
FROM (SELECT "name", (jsonb_each("buckets")).key AS "bucket", (jsonb_each("buckets")).value AS "coders" FROM "cell") AS "each"
GROUP BY 1, 2;

ALTER TABLE "cell" DROP COLUMN "buckets";
