-- AlterTable
ALTER TABLE "user" ADD COLUMN     "moves_not_before" DATE,
ADD COLUMN     "moves_told_of" INTEGER;
