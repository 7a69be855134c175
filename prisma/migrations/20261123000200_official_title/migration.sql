-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('high', 'medium');

-- AlterTable
ALTER TABLE "official_figure" ADD COLUMN     "title" TEXT NOT NULL,
DROP COLUMN "confidence",
ADD COLUMN     "confidence" "confidence" NOT NULL;
