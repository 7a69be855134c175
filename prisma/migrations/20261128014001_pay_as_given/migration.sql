-- Rates have up to four decimals: cents become dollars, to the ten-thousandth.
ALTER TABLE "report" DROP CONSTRAINT pay_is_positive;
ALTER TABLE "report" ALTER COLUMN "amount_cents" TYPE DECIMAL(11,4) USING "amount_cents" / 100.0;
ALTER TABLE "report" RENAME COLUMN "amount_cents" TO "amount";

ALTER TABLE "report" ADD COLUMN "gs_grade" INTEGER,
ADD COLUMN "gs_step" INTEGER,
ADD COLUMN "gs_area" VARCHAR(3),
ADD COLUMN "production_cents" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "extra_pay_cents" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "report" DROP CONSTRAINT charts_go_with_pay_per_chart;
ALTER TABLE "report"
  ADD CONSTRAINT charts_go_with_pay_by_the_piece
    CHECK ((charts_per_hour IS NOT NULL) = (pay_basis IN ('per_chart', 'per_rvu'))),
  ADD CONSTRAINT grade_goes_with_federal_pay
    CHECK (num_nonnulls(gs_grade, gs_step, gs_area) = CASE pay_basis WHEN 'gs' THEN 3 ELSE 0 END),
  ADD CONSTRAINT grade_is_of_the_schedule CHECK (gs_grade BETWEEN 1 AND 15 AND gs_step BETWEEN 1 AND 10),
  ADD CONSTRAINT pay_is_positive CHECK (
    amount > 0 AND production_cents >= 0 AND extra_pay_cents >= 0 AND bonus_cents >= 0
    AND hourly_cents > 0 AND annual_cents > 0);

-- What triage noted of mixed-up units holds the amount that was likely meant.
UPDATE "report" SET "findings" = (
  SELECT jsonb_agg(
    CASE WHEN finding @> '{"rule": "units"}'
      THEN jsonb_set(
        finding #- '{meaning,amountCents}',
        '{meaning,amountE4}',
        to_jsonb((finding #>> '{meaning,amountCents}')::bigint * 100))
      ELSE finding END
    ORDER BY place)
  FROM jsonb_array_elements("findings") WITH ORDINALITY AS each(finding, place))
WHERE "findings" @> '[{"rule": "units"}]';
