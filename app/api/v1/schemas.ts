import { z } from 'zod';
import { figureSchema } from '@/lib/aggregates/figure';

const cents = z.int();
const percent = z.number();
const cell = z.string().meta({ description: 'Such as `nation`, `state=TX` or `state=TX&experience=3-5`' });
/** What every answer that stands on the survey says first. */
const sample = z.boolean().meta({ description: 'Whether generated sample reports stand behind the survey’s figures' });

export const figuresAnswer = z.object({
  sample,
  approvedReports: z.int().min(0),
  figures: z.array(figureSchema),
});

const source = z.object({
  publisher: z.string(),
  title: z.string(),
  period: z.string(),
  confidence: z.enum(['high', 'medium']),
});

export const officialAnswer = z.object({
  national: z.array(
    z.object({
      year: z.int(),
      employment: z.number(),
      meanHourlyCents: cents,
      meanCents: cents,
      p10Cents: cents,
      p25Cents: cents,
      medianCents: cents,
      p75Cents: cents,
      p90Cents: cents,
      source,
    }),
  ),
  states: z.record(
    z.string(),
    z.object({
      meanHourlyCents: cents,
      meanCents: cents,
      meanSource: source,
      percentiles: z.object({ p10Cents: cents, medianCents: cents, p90Cents: cents, source }).nullable(),
    }),
  ),
  priceLevels: z.object({ index: z.record(z.string(), z.number().nullable()), source }),
});

const range = z.object({ lowCents: cents, highCents: cents, openEnded: z.boolean(), section: z.string() });

export const baselinesAnswer = z.object({
  guide: z.string(),
  nation: z.object({ medianCents: cents, section: z.string() }),
  ranges: z.record(z.string(), z.record(z.string(), range.nullable())),
});

export const estimateAnswer = z.object({
  sample,
  version: z.int().min(0).meta({ description: 'Of the model; 0 when baselines and official figures alone answer' }),
  fittedAt: z.iso.datetime().nullable(),
  medianCents: cents,
  lowCents: cents.meta({ description: 'Lower end of the 80 % interval of the median' }),
  highCents: cents,
  p10Cents: cents,
  p90Cents: cents,
  fromReportsPercent: percent,
  drivers: z.array(z.object({ name: cell, byCents: cents, lowCents: cents, highCents: cents })),
  standing: z.object({ percent, lowPercent: percent, highPercent: percent }).nullable(),
});

const verdict = z.enum(['supported', 'not-supported', 'cannot-tell']);

export const claimsAnswer = z.object({
  sample,
  claims: z.array(
    z.object({
      id: z.string(),
      section: z.string(),
      alike: z.string().nullable(),
      verdict,
      checks: z.array(
        z.object({
          what: z.string(),
          claimed: z.object({ lowPercent: percent.nullable(), highPercent: percent.nullable() }),
          survey: z.object({ percent, lowPercent: percent, highPercent: percent }).nullable(),
          official: z.object({ percent, what: z.string() }).nullable(),
          verdict,
        }),
      ),
    }),
  ),
});

export const problemAnswer = z.object({
  type: z.string(),
  status: z.int(),
  title: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ parameter: z.string(), message: z.string() })).optional(),
});
