-- CreateEnum
CREATE TYPE "pay_set_by" AS ENUM ('home', 'employer');

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "area" VARCHAR(7),
ADD COLUMN     "pay_set_by" "pay_set_by";

-- True of every row there is, which has neither: not checking them again keeps this instant on a large survey.
ALTER TABLE "report"
  ADD CONSTRAINT area_is_a_code CHECK (area ~ '^[0-9]{5,7}$') NOT VALID,
  ADD CONSTRAINT only_remote_pay_is_set_elsewhere CHECK (pay_set_by IS NULL OR arrangement = 'remote') NOT VALID;
