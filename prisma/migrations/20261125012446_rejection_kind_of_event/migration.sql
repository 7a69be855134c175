-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "rejection_kind" "rejection_kind";
