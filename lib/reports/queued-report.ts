import type { ReportGetPayload, ReportSelect } from '@/lib/db/generated/models';
import { type ShownReport, shownColumns, shownReport } from './shown-report';
import { type Finding, findingsSchema, SUSPICIOUS_FROM } from './triage';

export const queuedColumns = { ...shownColumns, author: true, findings: true, suspicion: true } satisfies ReportSelect;

export type QueuedReport = ShownReport & {
  /** The viewer may not decide on it. */
  own: boolean;
  /** Empty for the viewer's own report: findings would reveal what others reported. */
  findings: Finding[];
  suspicious: boolean;
};

/** What a moderator sees of a waiting report; `viewer` is the viewer's own hash. */
export function queuedReport(
  { author, findings, suspicion, ...row }: ReportGetPayload<{ select: typeof queuedColumns }>,
  viewer: string,
): QueuedReport {
  const own = author === viewer;
  return {
    ...shownReport(row),
    own,
    findings: own ? [] : findingsSchema.parse(findings),
    suspicious: suspicion >= SUSPICIOUS_FROM,
  };
}
