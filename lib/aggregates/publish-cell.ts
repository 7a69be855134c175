import type { CellName } from './cell';
import { type Bin, coderBands, type Figure } from './figure';
import type { Histogram } from './histogram';
import { LEAST_CODERS_IN_BIN, ladder, MIDDLE_HALF_BELOW, roundingCents, shareSteps } from './publishing-rules';

const BIN_CENTS = 500_000;

export interface Cell {
  name: CellName;
  histogram: Histogram;
  /** First and last month of receipt, such as `2025-03`. */
  months: { from: string; to: string };
}

/** The only way from raw counts to a figure: applies the ladder's thresholds, rounding and bands. Pure. */
export function publishCell({ name, histogram, months }: Cell): Figure {
  const n = histogram.coders;
  if (n < ladder.median) return { shows: 'nothing', why: 'few', cell: name };

  const rounded = (cents: number) => round(cents, n);
  const median = {
    cell: name,
    coders: bandOf(n),
    months,
    medianCents: rounded(n < MIDDLE_HALF_BELOW ? histogram.middleMean() : histogram.quantile(0.5)),
  };
  if (n < ladder.quartiles) return { shows: 'median', ...median };

  const quartiles = {
    ...median,
    p25Cents: rounded(histogram.quantile(0.25)),
    p75Cents: rounded(histogram.quantile(0.75)),
  };
  if (n < ladder.distribution) return { shows: 'quartiles', ...quartiles };

  return {
    shows: 'distribution',
    ...quartiles,
    p10Cents: rounded(histogram.quantile(0.1)),
    p90Cents: rounded(histogram.quantile(0.9)),
    bins: binsOf(histogram),
  };
}

function round(cents: number, coders: number): number {
  const step = coders < ladder.distribution ? roundingCents.coarse : roundingCents.fine;
  return Math.round(cents / step) * step;
}

function bandOf(coders: number): Exclude<Figure, { shows: 'nothing' }>['coders'] {
  const band = coderBands.findLast(({ least }) => coders >= least);
  if (!band) throw new RangeError(`${coders} coders have no band`);
  return band.text;
}

/** Steps of $5,000, merged upward until each bin holds enough coders; what remains joins the last bin. */
function binsOf(histogram: Histogram): Bin[] {
  const joined: { fromCents: number; coders: number }[] = [];
  let open: { fromCents: number; coders: number } | undefined;
  for (const [fromCents, coders] of histogram.coarser(BIN_CENTS)) {
    open = { fromCents: open?.fromCents ?? fromCents, coders: (open?.coders ?? 0) + coders };
    if (open.coders >= LEAST_CODERS_IN_BIN) {
      joined.push(open);
      open = undefined;
    }
  }
  const last = joined.at(-1);
  if (open && last) last.coders += open.coders;

  return joined.map(({ fromCents, coders }, index) => ({
    fromCents: index === 0 ? null : fromCents,
    toCents: joined[index + 1]?.fromCents ?? null,
    percent: roundedShare(coders, histogram.coders),
  }));
}

/** The percentage to which shares of this many coders are rounded. */
export function shareStep(all: number): number {
  return shareSteps.find(({ below }) => all < below)?.percent ?? 1;
}

export function roundedShare(coders: number, all: number): number {
  const step = shareStep(all);
  return Math.round((100 * coders) / all / step) * step;
}
