import { dollars } from '@/app/_components/money';
import type { PayTableRow } from '@/app/_components/pay-table';

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
