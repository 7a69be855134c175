import { dollars } from '@/app/_words/money';
import type { PathKey, Paths } from '@/lib/estimate/paths';

/** What is taken on the way. */
export const pathLabels: Readonly<Record<PathKey, string>> = {
  stay: 'No credential, general coding',
  cpc: 'CPC, general coding',
  ccs: 'CCS, general coding',
  crc_risk_adjustment: 'CRC, risk adjustment',
  ccs_inpatient: 'CCS, inpatient facility',
  cpc_senior: 'CPC, senior coder',
  cpma_auditor: 'CPMA, auditor',
  cpc_supervisor: 'CPC, supervisor',
};

/** An even chance. */
const EVEN = 50;

/** Headline over the paths: on how many of those known the goal is likelier than not. */
export function pathHeading({ startCents, goalCents, paths }: Paths): string {
  const [start, goal] = [dollars(startCents), dollars(goalCents)];
  const chances = paths.flatMap(({ outcome }) => outcome?.reachPercent ?? []);
  const likely = chances.filter((percent) => percent > EVEN).length;
  if (chances.length === 0) return `How likely ${goal} is from ${start} is not known yet`;
  if (likely === chances.length) return `From ${start}, ${goal} is likelier than not on every path`;
  return likely === 0
    ? `From ${start}, ${goal} is the exception on every path`
    : `From ${start}, ${goal} is likelier than not on ${likely} of ${chances.length} paths`;
}
