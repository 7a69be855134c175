-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('PENDING', 'APPROVED', 'TRIAGED');

-- AlterEnum
ALTER TYPE "audit_action" ADD VALUE 'import_undone';

-- AlterTable
-- Two things that one would expect are left out. A foreign key, which PostgreSQL would check for each of a million rows of a
-- file, though no row of "import" is ever removed. And an index: it would be written with each report, and undoing an import,
-- which alone goes by it, is rare and reads the whole table in less than a second at a million reports.
ALTER TABLE "report" ADD COLUMN     "import_id" INTEGER;

-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "import_id" INTEGER;

-- CreateTable
CREATE TABLE "import" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "survey" TEXT,
    "status" "import_status" NOT NULL,
    "actor_id" UUID,
    "added" INTEGER NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);
