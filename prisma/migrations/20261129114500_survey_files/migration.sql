-- CreateEnum
CREATE TYPE "intake_run" AS ENUM ('dry_run', 'import');

-- CreateTable
CREATE TABLE "intake" (
    "id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "state" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "running" "intake_run",
    "run_id" UUID,
    "beat_at" TIMESTAMPTZ(3),
    "progress" JSONB,
    "import_id" INTEGER,

    CONSTRAINT "intake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake_chunk" (
    "intake_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "intake_chunk_pkey" PRIMARY KEY ("intake_id","position")
);

-- CreateTable
CREATE TABLE "survey_mapping" (
    "name" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_mapping_pkey" PRIMARY KEY ("name")
);

-- AddForeignKey
ALTER TABLE "intake_chunk" ADD CONSTRAINT "intake_chunk_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intake"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One file is read into the database at a time, whichever server does it.
CREATE UNIQUE INDEX "intake_one_run" ON "intake" ((true)) WHERE "run_id" IS NOT NULL;
