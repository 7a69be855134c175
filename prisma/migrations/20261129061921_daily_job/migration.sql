-- CreateTable
CREATE TABLE "daily_job" (
    "name" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "daily_job_pkey" PRIMARY KEY ("name")
);

-- Each row moves once a day (lib/db/forget-order.ts), and VACUUM would cut off the end of a table whenever it is empty: under a
-- lock that stops everyone, on standbys too, and only for it to grow again.
ALTER TABLE "user" SET (vacuum_truncate = false);
ALTER TABLE account SET (vacuum_truncate = false);
ALTER TABLE session SET (vacuum_truncate = false);
ALTER TABLE report SET (vacuum_truncate = false);
