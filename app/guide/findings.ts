import { dollars } from '@/app/_components/money';
import type { PayRange } from '@/app/_components/pay-row';
import type { PayTableRow } from '@/app/_components/pay-table';
import { rangeText } from '@/app/_components/strip-text';
import type { Figure } from '@/lib/aggregates/figure';
import { type ExperienceBand, experienceBands } from '@/lib/survey/vocabulary';

type Row = Pick<PayTableRow, 'label' | 'voices'>;

/** Headline over a growth of pay in steps: between which two it is largest, of medians that are firm. */
export function growthFinding(rows: readonly Row[]): string {
  const firm = rows.flatMap(({ label, voices: { survey } }) =>
    survey.shows === 'distribution' ? [{ label, cents: survey.medianCents }] : [],
  );
  const steps = firm.flatMap((to, index) => {
    const from = firm[index - 1];
    return from ? [{ from, to, gain: to.cents - from.cents }] : [];
  });
  const [largest] = steps.toSorted((a, b) => b.gain - a.gain);
  if (!largest || largest.gain <= 0) return 'Pay by years of experience';
  return `The largest step, ${dollars(largest.gain)}, is from ${largest.from.label} to ${largest.to.label}`;
}

export interface ReachedRole {
  role: 'senior_coder' | 'supervisor';
  /** The first years first. */
  bands: readonly { band: ExperienceBand; survey: Figure }[];
}

const reachedNames = { senior_coder: 'senior coders', supervisor: 'supervisors' } as const;

/** Headline over when coders reach a role: the first years of which the survey shows something. */
export function reachedFinding(reached: readonly ReachedRole[]): string {
  const known = reached.flatMap(({ role, bands }) => {
    const first = bands.find(({ survey }) => survey.shows !== 'nothing');
    return first ? [`${reachedNames[role]} from ${experienceBands[first.band]} on`] : [];
  });
  if (known.length === 0) return 'How many years each stage takes is not known yet';
  return `The survey has enough ${known.join(', ')}`;
}

/** The answer about management: what managers and directors report, beside the guide's range. */
export function managerFinding(survey: Figure, guide: PayRange): string {
  const range = rangeText(guide, dollars);
  if (survey.shows === 'nothing') return `The guide puts managers and directors at ${range}; too few have reported yet`;
  const { medianCents } = survey;
  const where =
    medianCents < guide.lowCents ? 'below' : medianCents > guide.highCents && !guide.openEnded ? 'above' : 'within';
  return `Managers and directors report a median of ${dollars(medianCents)}, ${where} the guide’s ${range}`;
}
