import type { StatisticOf } from './official-datasets';
import { notPublished, type Official, type OfficialDataset } from './official-figures';

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

/** The wages of the newest wage year that the dataset has, in the order of the areas' codes. */
export function areaWagesIn(dataset: OfficialDataset<StatisticOf<'area_wage'>>): Official<{ areas: AreaWage[] }> {
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
