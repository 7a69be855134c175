import { windowFrom } from '@/lib/aggregates/window';
import type { OwnReport } from './list-own-reports';

/** Why an accepted report is in no figure: it is too old, or `counted` of the same author counts in its place. */
export type NotCounted =
  | { why: 'too-old' }
  | { why: 'newer-year' | 'later-report' | 'main-job'; counted: Pick<OwnReport, 'payYear'> };

type Counting = Pick<OwnReport, 'counted' | 'job' | 'payYear' | 'employment' | 'receivedMonth'>;

/** The reason for an accepted report that does not count, given all its author's reports. Pure. */
export function whyNotCounted(report: Counting, ofAuthor: readonly Counting[], now: Date): NotCounted {
  const isContract = ({ employment }: Counting) => employment === 'contract';
  const counted = ofAuthor.find((other) => other.counted && isContract(other) === isContract(report));
  if (!counted || report.receivedMonth < windowFrom(now).toISOString().slice(0, 7)) return { why: 'too-old' };
  if (counted.payYear > report.payYear) return { why: 'newer-year', counted };
  return { why: counted.job === report.job ? 'later-report' : 'main-job', counted };
}
