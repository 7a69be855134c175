import type { ReportGetPayload, ReportSelect } from '@/lib/db/generated/models';
import { type Origin, originsOf } from './origin';
import { type ShownReport, shownColumns, shownReport } from './shown-report';
import { type Finding, findingsSchema, SUSPICIOUS_FROM } from './triage';

export const queuedColumns = {
  ...shownColumns,
  author: true,
  findings: true,
  suspicion: true,
  importId: true,
} satisfies ReportSelect;

export type QueuedReport = ShownReport & {
  /** The viewer may not decide on it. */
  own: boolean;
  /** Empty for the viewer's own report: findings would reveal what others reported. */
  findings: Finding[];
  suspicious: boolean;
  /** Null: its author sent it here. */
  origin: Origin | null;
};

/** What a moderator sees of waiting reports; `viewer` is the viewer's own hash. */
export async function queuedReports(
  rows: readonly ReportGetPayload<{ select: typeof queuedColumns }>[],
  viewer: string,
): Promise<QueuedReport[]> {
  const origins = await originsOf(rows.map(({ importId }) => importId));
  return rows.map(({ author, findings, suspicion, importId, ...row }) => {
    const own = author === viewer;
    return {
      ...shownReport(row),
      own,
      findings: own ? [] : findingsSchema.parse(findings),
      suspicious: suspicion >= SUSPICIOUS_FROM,
      origin: importId === null ? null : (origins.get(importId) ?? null),
    };
  });
}
