import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { StartProblem } from '@/lib/db/start-problem';

const folder = path.resolve('prisma/seed');

const officialFiles = [
  'oews_national.csv',
  'oews_state.csv',
  'oews_sector.csv',
  'price_parity.csv',
  'employment_projection.csv',
  'consumer_price.csv',
];

const text = z.string().min(1);
const orNull = (value: string) => (value === '' ? null : value);
const optionalInt = z.string().regex(/^\d*$/, 'must be a whole number or empty').transform(orNull);

const guideRow = z.strictObject({
  dimension: text,
  key: text,
  section: text,
  label: text,
  kind: text,
  low: optionalInt.transform((value) => (value === null ? null : Number(value))),
  high: optionalInt.transform((value) => (value === null ? null : Number(value))),
  open_ended: z.enum(['yes', '']).transform((value) => value === 'yes'),
  unit: z.string().transform(orNull),
  note: z.string().transform(orNull),
});

const officialRow = z.strictObject({
  dataset: text,
  period: text,
  subject: text,
  statistic: text,
  label: text,
  /** Kept as text on its way to the database's decimal, so that no digit is lost. */
  value: z.string().regex(/^\d+(\.\d{1,3})?$/, 'must be a number of at most three decimals'),
  unit: text,
  publisher: text,
  title: text,
  confidence: z.enum(['high', 'medium']),
});

const sectionRow = z.strictObject({
  heading: text,
  /** How the baselines cite it; empty where none comes from it. */
  cited_as: z.string().transform(orNull),
  /** The slug of the page in the guide that carries it. */
  topic: text,
});

/** Every heading of the career guide, in its order, and where Paychart's guide carries it. */
export async function readGuideSections() {
  const sections = await readRows('guide_section.csv', sectionRow);
  return sections.map(({ cited_as: citedAs, ...section }) => ({ ...section, citedAs }));
}

/**
 * The figures that Paychart did not collect, one CSV line per row of the database. Throws StartProblem naming file and
 * line when a line is bad.
 */
export async function readSeedFiles() {
  const guide = await readRows('guide_baseline.csv', guideRow);
  const official = await Promise.all(officialFiles.map((file) => readRows(file, officialRow)));
  return {
    guide: guide.map(({ open_ended: openEnded, ...row }) => ({ ...row, openEnded })),
    official: official.flat(),
  };
}

async function readRows<Row>(file: string, schema: z.ZodType<Row>): Promise<Row[]> {
  return parseRows(file, await readFile(path.join(folder, file), 'utf8'), schema);
}

const records = z.array(z.object({ info: z.object({ lines: z.int() }), record: z.unknown() }));

/** Throws StartProblem naming the first bad line, 1 being the line of column names. */
export function parseRows<Row>(file: string, content: string, schema: z.ZodType<Row>): Row[] {
  return records.parse(parse(content, { columns: true, info: true })).map(({ info, record }) => {
    const result = schema.safeParse(record);
    if (result.success) return result.data;
    const problems = result.error.issues.map(({ path: column, message }) => `${column.join('.')}: ${message}`);
    throw new StartProblem(`Line ${info.lines} of prisma/seed/${file} is wrong: ${problems.join('; ')}.`);
  });
}
