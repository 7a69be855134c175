import { ALL_OCCUPATIONS, MEDICAL_RECORDS_SPECIALISTS } from './official-datasets';
import type { Official, OfficialSource } from './official-figures';
import { readOfficial } from './read-official';

export interface Projection {
  /** Such as `2025-35`. */
  period: string;
  growthPercent: number;
  source: OfficialSource;
  /** Of all occupations together. */
  growthOfAll: Official<{ percent: number }>;
  /** Jobs at its start and its end. */
  jobs: Official<{ count: number }>;
  jobsProjected: Official<{ count: number }>;
  /** From its start to its end, as published, not as the rounded two differ. */
  newJobs: Official<{ count: number }>;
  /** A year, most of them to replace those who leave. */
  openings: Official<{ count: number }>;
}

/** BLS's projections of employment for the occupation coders are counted in, the latest period first. */
export async function readProjections(): Promise<Projection[]> {
  const dataset = await readOfficial('employment_projection');
  return dataset.periods().flatMap((period): Projection[] => {
    const growth = dataset.at(period, MEDICAL_RECORDS_SPECIALISTS, 'growth_pct');
    if (growth.kind === 'not-published') return [];
    const all = dataset.at(period, ALL_OCCUPATIONS, 'growth_pct');
    const count = (
      statistic: 'employment_base' | 'employment_projected' | 'employment_change' | 'openings_per_year',
    ): Official<{ count: number }> => {
      const figure = dataset.at(period, MEDICAL_RECORDS_SPECIALISTS, statistic);
      return figure.kind === 'published'
        ? { kind: 'published', count: figure.values[statistic], source: figure.source }
        : figure;
    };
    return [
      {
        period,
        growthPercent: growth.values.growth_pct,
        source: growth.source,
        growthOfAll:
          all.kind === 'published' ? { kind: 'published', percent: all.values.growth_pct, source: all.source } : all,
        jobs: count('employment_base'),
        jobsProjected: count('employment_projected'),
        newJobs: count('employment_change'),
        openings: count('openings_per_year'),
      },
    ];
  });
}
