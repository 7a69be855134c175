import { cacheLife, cacheTag } from 'next/cache';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { notPublished, type Official } from './official-figures';
import { readOfficial } from './read-official';

/** What medical records specialists earn in one area, in cents an hour. DOL's levels are means of parts, no percentiles. */
export interface AreaWage {
  code: string;
  /** As DOL calls it: `Abilene, TX`, `Northwest Alabama nonmetropolitan area`. */
  title: string;
  /** Its titles of earlier wage years, the latest first. */
  formerTitles: readonly string[];
  /** Level 1, the mean of the lowest third. */
  entryCents: number;
  /** Level 2, a third of the way from level 1 to level 4. */
  secondCents: number;
  /** Level 3, (level 1 + 2 × level 4) / 3: the mean of all. */
  meanCents: number;
  /** Level 4, the mean of the upper two thirds. */
  experiencedCents: number;
}

/** DOL publishes no higher wage an hour: one that reaches it stands for that much or more. */
export const TOP_CENTS = 11_500;

/**
 * The wages of all areas of the newest wage year, in the order of their codes. Areas are drawn anew from time to time, so
 * that of one year none stands beside those of another.
 */
export async function readAreaWages(): Promise<Official<{ areas: AreaWage[] }>> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const dataset = await readOfficial('area_wage');
  const [period = ''] = dataset.periods();
  const read = dataset.subjects().flatMap(({ subject, label }) => {
    const figure = dataset.at(period, subject, 'l1_hourly', 'l2_hourly', 'l3_hourly', 'l4_hourly');
    if (figure.kind === 'not-published') return [];
    const { l1_hourly, l2_hourly, l3_hourly, l4_hourly } = figure.values;
    return {
      wage: {
        ...{ code: subject, title: label, formerTitles: dataset.labels(subject).filter((one) => one !== label) },
        ...{ entryCents: l1_hourly, secondCents: l2_hourly, meanCents: l3_hourly, experiencedCents: l4_hourly },
      },
      source: figure.source,
    };
  });
  const [first] = read;
  return first ? { kind: 'published', areas: read.map(({ wage }) => wage), source: first.source } : notPublished;
}
