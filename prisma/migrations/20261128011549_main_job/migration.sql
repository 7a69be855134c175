ALTER TABLE "report"
  ADD COLUMN "job" INTEGER NOT NULL DEFAULT 1,
  ADD CONSTRAINT jobs_are_numbered CHECK (job > 0);

-- Nobody was asked which job a report is about: docs/decisions/2026-11-28-the-main-job-counts.md says why these are taken
-- for one. Of a report and its newer versions the one that stands says what the job is.
WITH RECURSIVE chain (id, root) AS (
  SELECT id, id FROM report
  WHERE replaces_id IS NULL AND author IN (SELECT author FROM report GROUP BY author HAVING count(*) > 1)
  UNION ALL
  SELECT version.id, chain.root FROM report AS version JOIN chain ON version.replaces_id = chain.id
), stands AS (
  SELECT DISTINCT ON (chain.root) chain.root, report.author, report.setting, report.employment,
    min(report.author_sequence) OVER (PARTITION BY chain.root) AS first
  FROM chain JOIN report USING (id)
  ORDER BY chain.root, report.status = 'APPROVED' DESC, report.author_sequence DESC
), jobs AS (
  SELECT author, setting, employment, row_number() OVER (PARTITION BY author ORDER BY min(first)) AS job
  FROM stands GROUP BY author, setting, employment
)
UPDATE report SET job = jobs.job
FROM chain JOIN stands USING (root) JOIN jobs USING (author, setting, employment)
WHERE report.id = chain.id AND jobs.job > 1;

-- Releases so far were made by the first rule. The next start counts by the present one.
ALTER TABLE "release" ADD COLUMN "counting_rule" INTEGER NOT NULL DEFAULT 1;
