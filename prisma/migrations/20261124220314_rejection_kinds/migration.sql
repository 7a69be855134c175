-- Earlier rejections keep their words and have no kind: nobody said which it was.
CREATE TYPE "rejection_kind" AS ENUM ('implausible_pay', 'mixed_up_units', 'several_jobs', 'inconsistent', 'duplicate', 'not_us_coding', 'made_up', 'other');

ALTER TABLE "report" ADD COLUMN "rejection_kind" "rejection_kind";

ALTER TABLE "report"
  DROP CONSTRAINT reason_is_of_a_rejection,
  ADD CONSTRAINT reason_is_of_a_rejection
    CHECK ((rejection_kind IS NOT NULL OR rejection_reason IS NOT NULL) = (status = 'REJECTED')),
  ADD CONSTRAINT other_reason_is_in_words
    CHECK (rejection_kind IS DISTINCT FROM 'other' OR rejection_reason IS NOT NULL);
