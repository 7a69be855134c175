import { z } from 'zod';
import { figureSchema } from '@/lib/aggregates/figure';

/** Whatever the document of the API has a name for. */
export const components = z.registry<{ id: string }>();

/** Pay is always base pay, in cents of a 2,080-hour year, unless a field's name or description says otherwise. */
const cents = (description: string) => z.int().meta({ description });
const percent = (description: string) => z.number().meta({ description });
const section = z.string().meta({ description: 'Of the career guide' });
/** What every answer that stands on the survey says first. */
const sample = z
  .boolean()
  .meta({ description: 'Whether the survey figures come from generated sample reports rather than from coders' });

const receipt = z.object({
  release: z
    .int()
    .nullable()
    .meta({ description: 'The release since which it is in force; null while none has shown anything of the cell' }),
  receipt: z.url().nullable().meta({
    description: 'The permanent address of the figure as it was published, with all that came before and after',
  }),
});

const [nothing, median, quartiles, distribution] = figureSchema.options;
const answeredFigure = z
  .discriminatedUnion('shows', [
    nothing.extend(receipt.shape),
    median.extend(receipt.shape),
    quartiles.extend(receipt.shape),
    distribution.extend(receipt.shape),
  ])
  .meta(figureSchema.meta() ?? {});

export const figuresAnswer = z.object({
  sample,
  approvedReports: z.int().min(0).meta({ description: 'All approved reports of the survey, exactly' }),
  figures: z.array(answeredFigure),
});

const source = z.object({
  publisher: z.string(),
  title: z.string().meta({ description: 'Of the dataset' }),
  period: z.string(),
  confidence: z.enum(['high', 'medium']).meta({ description: '`medium`: from a secondary source' }),
});

const yearly = (of: string) => cents(`${of} of annual pay, in cents`);

const notPublished = z.object({ kind: z.literal('not-published') });

/** Figures of one period with their source, or that they are not published. */
const official = <Figures extends z.ZodRawShape>(figures: Figures) =>
  z.discriminatedUnion('kind', [z.object({ kind: z.literal('published'), ...figures, source }), notPublished]);

/** Each part is of the newest year that has it, by its own source. */
const oews = {
  employment: official({ jobs: z.number().meta({ description: 'Jobs' }) }),
  mean: official({ meanCents: yearly('Mean') }),
  hourlyMean: official({ meanHourlyCents: cents('Mean of hourly pay of the same year, in cents') }),
  median: official({ medianCents: yearly('Median') }),
  hourlyMedian: official({ medianHourlyCents: cents('Median of hourly pay of the same year, in cents') }),
  spread: official({
    p10Cents: yearly('10th percentile'),
    medianCents: yearly('Median'),
    p90Cents: yearly('90th percentile'),
  }),
  middleHalf: official({ p25Cents: yearly('25th percentile'), p75Cents: yearly('75th percentile') }),
};

export const officialAnswer = z.object({
  national: z.array(z.object({ year: z.int(), ...oews })).meta({
    description:
      'BLS OEWS of medical records specialists (29-2072), the latest year first. The years are separate cross-sections, not a trend',
  }),
  states: z.record(z.string(), z.object(oews)).meta({
    description:
      'By the state’s postal code; each figure is from the newest year that has it, so compare only those of the same period',
  }),
  priceLevels: z
    .record(z.string(), official({ level: z.number().meta({ description: 'US = 100' }) }))
    .meta({ description: 'BEA’s price level by the state’s postal code, of the newest year that has it' }),
});

const hourly = (of: string) => cents(`${of}, in cents an hour; 11500 stands for that much or more`);

const area = z.object({
  code: z.string().meta({ description: 'By DOL; that of a metropolitan area is its CBSA code' }),
  name: z.string(),
  slug: z.string().meta({ description: 'Its page is `/areas/{slug}`' }),
  states: z.array(z.string()).meta({ description: 'Postal codes of all that it lies in' }),
  metropolitan: z.boolean(),
  entryHourlyCents: hourly('Level 1, the mean of the lowest third'),
  secondHourlyCents: hourly('Level 2, a third of the way from level 1 to level 4'),
  meanHourlyCents: hourly('Level 3, the mean of all'),
  experiencedHourlyCents: hourly('Level 4, the mean of the upper two thirds'),
});

export const areasAnswer = official({
  areas: z.array(area).meta({
    description:
      'DOL’s wages of medical records specialists (29-2072), made from OEWS, of the newest wage year. Levels are means of parts, not percentiles',
  }),
});

const range = z.object({
  lowCents: cents('Lower end of annual pay, in cents'),
  highCents: cents('Upper end of annual pay, in cents'),
  openEnded: z.boolean().meta({ description: 'Whether the guide writes “+” behind the upper end' }),
  section,
});

export const baselinesAnswer = z.object({
  guide: z.string().meta({ description: 'Title of the career guide' }),
  nation: z.object({ medianCents: cents('The amount the guide says pay hovers around, in cents a year'), section }),
  ranges: z
    .record(z.string(), z.record(z.string(), range.nullable()))
    .meta({ description: 'By dimension and its value; null where the guide gives no range' }),
});

const driver = z.object({
  name: z.string().meta({ description: 'An attribute of the job, such as `state=TX`' }),
  byCents: cents('What it adds to or subtracts from the average coder’s pay, in cents a year'),
  lowCents: cents('Lower end of its 80% interval'),
  highCents: cents('Upper end of its 80% interval'),
});

const standing = z.object({
  percent: percent('Of coders in jobs like this who make less; 3 stands for “at most”, 97 for “at least”'),
  lowPercent: percent('Lower end of its 80% interval'),
  highPercent: percent('Upper end of its 80% interval'),
});

export const estimateAnswer = z.object({
  sample,
  version: z.int().min(0).meta({ description: 'Of the model; 0 when baselines and official figures alone answer' }),
  fittedAt: z.iso.datetime().nullable().meta({ description: 'When the model was fitted; null for version 0' }),
  medianCents: cents('Modeled median of base pay in such a job, in cents of a 2,080-hour year'),
  lowCents: cents('Lower end of the 80% interval of the median'),
  highCents: cents('Upper end of the 80% interval of the median'),
  p10Cents: cents('Modeled 10th percentile of base pay'),
  p90Cents: cents('Modeled 90th percentile of base pay'),
  fromReportsPercent: percent(
    'How much of what is known comes from reports; the rest comes from the guide and official figures',
  ),
  drivers: z.array(driver),
  area: z
    .object({
      code: z.string(),
      name: z.string(),
      byCents: cents(
        'What the area adds to pay elsewhere in the state, or, if none is known, in the nation, in cents a year',
      ),
      lowCents: cents('Lower end of its 80% interval'),
      highCents: cents('Upper end of its 80% interval'),
    })
    .nullable()
    .meta({ description: 'The area asked about; null without one' }),
  standing: standing.nullable().meta({ description: 'Where the pay asked about falls; null without one' }),
});

const verdict = z.enum(['supported', 'not-supported', 'cannot-tell']);

const check = z.object({
  what: z.string().meta({ description: 'What is compared with what' }),
  claimed: z.object({
    lowPercent: percent('Of difference').nullable(),
    highPercent: percent('Of difference; null for no upper end').nullable(),
  }),
  survey: z
    .object({
      percent: percent('Like-for-like difference of survey pay'),
      lowPercent: percent('Lower end of its 80% interval'),
      highPercent: percent('Upper end of its 80% interval'),
    })
    .nullable()
    .meta({ description: 'Null while a figure that it needs is not published' }),
  official: z
    .object({ percent: percent('By the official figure'), what: z.string() })
    .nullable()
    .meta({ description: 'Null where there is no official figure' }),
  verdict,
});

const claim = z.object({
  id: z.string(),
  statement: z.string().meta({ description: 'The claim, in our words' }),
  section,
  alike: z.string().nullable().meta({ description: 'What the compared coders have in common' }),
  verdict: verdict.meta({ description: '`cannot-tell`: the interval is too wide for a verdict' }),
  checks: z.array(check),
});

export const claimsAnswer = z.object({ sample, claims: z.array(claim) });

export const problemAnswer = z
  .object({
    type: z.string(),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    errors: z
      .array(z.object({ parameter: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'What is wrong, parameter by parameter' }),
  })
  .meta({ description: 'A problem as in RFC 9457' });

components
  .add(figuresAnswer, { id: 'FiguresAnswer' })
  .add(answeredFigure, { id: 'Figure' })
  .add(estimateAnswer, { id: 'EstimateAnswer' })
  .add(driver, { id: 'Driver' })
  .add(claimsAnswer, { id: 'ClaimsAnswer' })
  .add(claim, { id: 'Claim' })
  .add(officialAnswer, { id: 'OfficialAnswer' })
  .add(areasAnswer, { id: 'AreasAnswer' })
  .add(area, { id: 'Area' })
  .add(source, { id: 'Source' })
  .add(notPublished, { id: 'NotPublished' })
  .add(baselinesAnswer, { id: 'BaselinesAnswer' })
  .add(range, { id: 'GuideRange' })
  .add(problemAnswer, { id: 'Problem' });
