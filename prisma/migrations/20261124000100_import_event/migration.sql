-- AlterEnum
ALTER TYPE "audit_action" ADD VALUE 'reports_imported';
