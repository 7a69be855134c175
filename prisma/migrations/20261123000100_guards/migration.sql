-- What the tables must never hold, whoever writes to them.
ALTER TABLE report
  ADD CONSTRAINT author_is_a_hash CHECK (author ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT time_is_erased_with_the_decision CHECK (status = 'PENDING' OR received_at IS NULL),
  ADD CONSTRAINT only_the_month_is_kept CHECK (date_trunc('month', received_month) = received_month),
  ADD CONSTRAINT reason_is_of_a_rejection CHECK ((rejection_reason IS NOT NULL) = (status = 'REJECTED')),
  ADD CONSTRAINT charts_go_with_pay_per_chart CHECK ((charts_per_hour IS NOT NULL) = (pay_basis = 'per_chart')),
  ADD CONSTRAINT pay_is_positive CHECK (amount_cents > 0 AND bonus_cents >= 0 AND hourly_cents > 0 AND annual_cents > 0),
  ADD CONSTRAINT total_holds_base CHECK (annual_total_cents >= annual_cents),
  ADD CONSTRAINT hours_are_of_a_week CHECK (paid_hours_per_week > 0 AND paid_hours_per_week <= 80),
  ADD CONSTRAINT charts_are_positive CHECK (charts_per_hour > 0),
  ADD CONSTRAINT experience_is_of_a_life CHECK (experience_years BETWEEN 0 AND 60),
  ADD CONSTRAINT some_credential CHECK (cardinality(credentials) > 0);

ALTER TABLE cell_bucket
  ADD CONSTRAINT no_empty_bucket CHECK (count > 0);

-- The log and the releases only ever grow.
-- The semicolons are written \x3b: Prisma's PostgreSQL adapter cuts a migration at each one it sees.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN RAISE EXCEPTION ''Rows of % are added, never changed or removed'', TG_TABLE_NAME\x3b END';

CREATE TRIGGER audit_event_only_grows BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_only_grows BEFORE UPDATE OR DELETE ON release
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_figure_only_grows BEFORE UPDATE OR DELETE ON published_figure
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
