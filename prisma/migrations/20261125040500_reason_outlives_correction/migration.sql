-- A rejected report that was corrected keeps why it was rejected, for its author to read.
ALTER TABLE "report"
  DROP CONSTRAINT reason_is_of_a_rejection,
  ADD CONSTRAINT reason_is_of_a_rejection CHECK (
    CASE WHEN rejection_kind IS NULL AND rejection_reason IS NULL THEN status <> 'REJECTED'
    ELSE status IN ('REJECTED', 'REPLACED') END
  );
