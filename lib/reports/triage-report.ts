import type { Transaction } from '@/lib/db/client';
import type { CurrentModel } from '@/lib/estimate/read-model';
import { readTriageFacts } from './read-triage-facts';
import { type Finding, lookAlikes, triage } from './triage';

/**
 * Notes on a waiting report what is odd about it. The first ones of a wave came before it was one: they are marked with
 * the report that makes it one.
 */
export async function triageReport(
  tx: Transaction,
  model: CurrentModel | null,
  reportId: string,
  now: Date,
): Promise<void> {
  const facts = await readTriageFacts(tx, model, reportId, now);
  const { findings, suspicion } = triage(facts);
  await tx.report.update({ where: { id: reportId }, data: { findings, suspicion } });
  const wave = findings.find(({ rule }) => rule === 'wave');
  if (wave) {
    const alike = lookAlikes(facts).map(({ id }) => id);
    await addFinding(tx, alike, wave);
  }
}

/** Locks them in the same order as moderators' batches. */
async function addFinding(tx: Transaction, reportIds: readonly string[], finding: Finding): Promise<void> {
  const ofRule = JSON.stringify([{ rule: finding.rule }]);
  await tx.$executeRaw`
    WITH unmarked AS (
      SELECT id FROM report WHERE id = ANY (${reportIds}::uuid[]) AND status = 'PENDING' AND NOT findings @> ${ofRule}::jsonb
      ORDER BY id FOR UPDATE)
    UPDATE report SET findings = ${JSON.stringify([finding])}::jsonb || findings, suspicion = suspicion + ${finding.weight}
    FROM unmarked WHERE report.id = unmarked.id`;
}
