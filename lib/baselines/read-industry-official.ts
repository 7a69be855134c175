import type { Published } from './official-figures';
import { readOfficial } from './read-official';

export type IndustryPay = Published<{ name: string; jobs: number; medianCents: number }>;

/**
 * BLS OEWS 29-2072 by industry of the employer, all of the newest year, the best paid first. Industries are finer than
 * sectors, and not the survey's settings.
 */
export async function readIndustryOfficial(): Promise<IndustryPay[]> {
  const dataset = await readOfficial('oews_industry');
  const period = dataset.periods()[0] ?? '';
  return dataset
    .subjects()
    .flatMap(({ subject, label }): IndustryPay[] => {
      const figure = dataset.at(period, subject, 'employment', 'p50');
      if (figure.kind === 'not-published') return [];
      const { employment: jobs, p50: medianCents } = figure.values;
      return [{ kind: 'published', name: label, jobs, medianCents, source: figure.source }];
    })
    .toSorted((a, b) => b.medianCents - a.medianCents);
}
