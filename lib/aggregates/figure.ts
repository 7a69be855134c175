import { z } from 'zod';
import { benefits, keysOf } from '@/lib/survey/vocabulary';
import type { CellName } from './cell';
import { ladder, MIDDLE_HALF_BELOW } from './publishing-rules';

const bandStarts = [15, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000];

/** The bands of distinct coders behind a figure, never the exact number; from 100 on they are open. */
export const coderBands = [ladder.median, ...bandStarts.filter((start) => start > ladder.median)].map(
  (least, index, starts) => {
    const most = least < 100 ? (starts[index + 1] ?? 0) - 1 : null;
    return { least, most, text: most ? `${least}–${most}` : `${least.toLocaleString('en-US')}+` };
  },
);

/** Rounded once, by `roundingCents`. */
const quantile = (of: string) =>
  z
    .int()
    .positive()
    .meta({ description: `${of} of base pay, in cents of a 2,080-hour year, rounded` });
const edge = z.int().positive().nullable();
const month = z.string().regex(/^\d{4}-\d{2}$/);

const binSchema = z.object({
  fromCents: edge.meta({ description: 'Null for the lowest bin, which is open: its edge would tell an extreme' }),
  toCents: edge.meta({ description: 'Null for the highest bin' }),
  percent: z.int().min(0).max(100).meta({ description: 'Share of the coders, rounded to steps' }),
});

const benefitShareSchema = z.object({
  percent: z.int().min(0).max(100).meta({ description: 'Share of the coders, rounded to steps' }),
  // Nearer to nobody or everybody than is told: see benefit-shares.ts.
  or: z.enum(['less', 'more']).nullable().meta({ description: 'Whether it may be less, or more, than that' }),
});

const median = z.object({
  cell: z
    .custom<CellName>((value) => typeof value === 'string')
    .meta({ type: 'string', description: 'Such as `nation`, `state=TX` or `state=TX&experience=3-5`' }),
  coders: z
    .enum(coderBands.map(({ text }) => text))
    .meta({ description: 'How many distinct coders stand behind the figure, as a band: the exact number is not told' }),
  months: z
    .object({ from: month, to: month })
    .meta({ description: 'First and last month in which the reports were received, such as `2025-03`' }),
  medianCents: quantile(`Median; below ${MIDDLE_HALF_BELOW} coders the mean of the middle half`),
});
const quartiles = median.extend({ p25Cents: quantile('25th percentile'), p75Cents: quantile('75th percentile') });
const distribution = quartiles.extend({
  p10Cents: quantile('10th percentile'),
  p90Cents: quantile('90th percentile'),
  bins: z.array(binSchema).meta({ description: 'How pay spreads, in cents of a 2,080-hour year' }),
  benefits: z
    .record(z.enum(keysOf(benefits)), benefitShareSchema)
    .optional()
    .meta({ description: 'Who has which benefit: of the nation alone, and of releases that knew of it' }),
});

/** What disclosure control releases of one cell. A figure that is not shown is its own kind, never 0 or null. */
export const figureSchema = z
  .discriminatedUnion('shows', [
    median.pick({ cell: true }).extend({
      shows: z.literal('nothing'),
      // Older releases stored no reason.
      why: z.enum(['few', 'protects-others']).default('few').meta({
        description: '`few`: too few coders yet. `protects-others`: beside other figures it would tell about few',
      }),
    }),
    median.extend({ shows: z.literal('median') }),
    quartiles.extend({ shows: z.literal('quartiles') }),
    distribution.extend({ shows: z.literal('distribution') }),
  ])
  .meta({
    description:
      'One published figure of the survey. `shows` says how much is published, the more the more coders reported: nothing, the median, also the quartiles, or also the 10th and 90th percentile and the distribution',
  });

export type Figure = z.infer<typeof figureSchema>;

/** A figure as readers get it, with the release that first showed it: its receipt. */
export type ReadFigure = Figure & {
  /** Null while no release has shown anything of the cell. */
  release: number | null;
};
export type BenefitShare = z.infer<typeof benefitShareSchema>;
export type Bin = z.infer<typeof binSchema>;
