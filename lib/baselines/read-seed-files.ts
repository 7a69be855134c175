import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { StartProblem } from '@/lib/db/start-problem';
import { keysOf, states } from '@/lib/survey/vocabulary';
import { type DatasetName, officialDatasets } from './official-datasets';

const folder = path.resolve('prisma/seed');

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

const place = z.enum([...keysOf(states), 'US'], { error: 'must be the postal code of a place, such as TX' });
const areaCode = z.string().regex(/^\d{5,7}$/, 'must be the code of an area, such as 10180');
const NUMBER = 'must be a number of at most three decimals; leave out the line of a figure that is not published';

/** Of the datasets whose subjects are all of one kind. */
const subjects: Readonly<Partial<Record<DatasetName, z.ZodType<string>>>> = {
  oews_state: place,
  price_parity: place,
  area_wage: areaCode,
  price_parity_metro: areaCode,
};

/** A line of the file of one dataset; files without a line for a place or a statistic say that it is not published. */
export function officialLine(dataset: DatasetName) {
  return z
    .strictObject({
      dataset: z.literal(dataset),
      period: z.string().regex(/^\d{4}/, 'must begin with a year'),
      subject: subjects[dataset] ?? text,
      statistic: z.enum(officialDatasets[dataset]),
      label: text,
      /** Kept as text on its way to the database's decimal, so that no digit is lost. */
      value: z.string().regex(/^-?\d+(\.\d{1,3})?$/, NUMBER),
      unit: text,
      publisher: text,
      title: text,
      confidence: z.enum(['high', 'medium']),
    })
    .refine(({ value, unit }) => unit === 'percent' || Number(value) > 0, {
      path: ['value'],
      error: 'must be above 0',
    });
}

const sectionRow = z.strictObject({
  heading: text,
  /** How the baselines cite it; empty where none comes from it. */
  cited_as: z.string().transform(orNull),
  /** The slug of the page in the guide that carries it. */
  topic: text,
});

/** Every heading of the career guide, in its order, and where Paychart's guide carries it. */
export async function readGuideSections() {
  const sections = await readRows('guide_section.csv', sectionRow, ({ heading }) => heading);
  return sections.map(({ cited_as: citedAs, ...section }) => ({ ...section, citedAs }));
}

const countyRow = z.strictObject({ area_code: areaCode, state: z.enum(keysOf(states)), county: text });

/** Which area each county lies in. */
export async function readCountyLines() {
  const counties = await readRows('area_county.csv', countyRow, ({ state, county }) => `${county}, ${state}`);
  return counties.map(({ area_code: code, ...county }) => ({ ...county, areaCode: code }));
}

/**
 * The figures that Paychart did not collect, one CSV line per row of the database. Throws StartProblem naming file and
 * line when a line is bad.
 */
export async function readSeedFiles() {
  const guide = await readRows('guide_baseline.csv', guideRow, ({ dimension, key }) => `${dimension}/${key}`);
  const official = await Promise.all(
    keysOf(officialDatasets).map((dataset) => readRows(`${dataset}.csv`, officialLine(dataset), officialKey)),
  );
  return {
    guide: guide.map(({ open_ended: openEnded, ...row }) => ({ ...row, openEnded })),
    official: official.flat(),
  };
}

function officialKey({ period, subject, statistic }: { period: string; subject: string; statistic: string }): string {
  return `${statistic} of ${subject} in ${period}`;
}

async function readRows<Row>(file: string, schema: z.ZodType<Row>, keyOf: (row: Row) => string): Promise<Row[]> {
  return parseRows(file, await readFile(path.join(folder, file), 'utf8'), schema, keyOf);
}

const records = z.array(z.object({ info: z.object({ lines: z.int() }), record: z.unknown() }));

/** Throws StartProblem naming the first line that is bad or says again what another said, 1 being the line of column names. */
export function parseRows<Row>(
  file: string,
  content: string,
  schema: z.ZodType<Row>,
  keyOf: (row: Row) => string,
): Row[] {
  const lineOf = new Map<string, number>();
  return records.parse(parse(content, { columns: true, info: true })).map(({ info, record }) => {
    const result = schema.safeParse(record);
    if (result.success) {
      const key = keyOf(result.data);
      const before = lineOf.get(key);
      if (before === undefined) {
        lineOf.set(key, info.lines);
        return result.data;
      }
      throw new StartProblem(`Line ${info.lines} of prisma/seed/${file} gives ${key} again, after line ${before}.`);
    }
    const problems = result.error.issues.map(({ path: column, message }) => `${column.join('.')}: ${message}`);
    throw new StartProblem(`Line ${info.lines} of prisma/seed/${file} is wrong: ${problems.join('; ')}.`);
  });
}
