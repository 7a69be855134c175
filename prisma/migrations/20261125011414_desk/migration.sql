-- CreateEnum
CREATE TYPE "tallied_step" AS ENUM ('received', 'decided');

-- AlterEnum
ALTER TYPE "report_status" ADD VALUE 'REPLACED';

-- AlterEnum
ALTER TYPE "audit_action" ADD VALUE 'account_banned';
ALTER TYPE "audit_action" ADD VALUE 'account_unbanned';

-- AlterTable
-- Addresses are kept, and sealed at the next start (lib/auth/seal-addresses.ts): the key is not in the database.
ALTER TABLE "user" RENAME COLUMN "email" TO "sealed_email";
ALTER INDEX "user_email_key" RENAME TO "user_sealed_email_key";
ALTER TABLE "user" DROP COLUMN "email_verified",
DROP COLUMN "image",
DROP COLUMN "name",
ADD COLUMN     "reminder_due" DATE;

-- Links under way name a plain address, and are asked for again.
DELETE FROM "verification_token";

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "device" TEXT;

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "findings" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "replaces_id" UUID,
ADD COLUMN     "suspicion" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "audit_event" DROP COLUMN "actor_email",
ADD COLUMN     "step" UUID;

-- CreateTable
CREATE TABLE "ban" (
    "sealed_email" TEXT NOT NULL,

    CONSTRAINT "ban_pkey" PRIMARY KEY ("sealed_email")
);

-- CreateTable
CREATE TABLE "monthly_tally" (
    "month" DATE NOT NULL,
    "what" "tallied_step" NOT NULL,
    "days" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "monthly_tally_pkey" PRIMARY KEY ("month","what","days")
);

-- CreateIndex
CREATE INDEX "report_status_suspicion_idx" ON "report"("status", "suspicion");

-- CreateIndex
CREATE INDEX "report_replaces_id_idx" ON "report"("replaces_id");

-- CreateIndex
CREATE INDEX "audit_event_step_idx" ON "audit_event"("step");

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "monthly_tally"
  ADD CONSTRAINT only_months_are_tallied CHECK (date_trunc('month', month) = month),
  ADD CONSTRAINT tally_counts CHECK (count > 0 AND days >= 0);
