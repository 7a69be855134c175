import { columns, figureRow } from '@/app/_data/figure-row';
import { siteAddress } from '@/app/_site/site-address';
import { cellText } from '@/app/_words/cell-text';
import type { DataSet } from '@/lib/aggregates/read-data-set';
import { dataDescription, dataTitle } from './described';

const measures = ['coders_from', 'coders_to', 'p10', 'p25', 'median', 'p75', 'p90'] as const;

/** JSON-stat 2: cells by measures. Of a hidden figure every value is null, and its status says why. */
export function figuresJsonStat(set: DataSet) {
  const rows = set.figures.map((figure) => figureRow(figure, set.sample));
  const cells = set.figures.map(({ cell }) => cell);
  const status = rows.flatMap(({ why }, row) =>
    why === undefined ? [] : measures.map((_, measure) => [row * measures.length + measure, why] as const),
  );
  return {
    version: '2.0',
    class: 'dataset',
    href: siteAddress('/data/figures.jsonstat.json'),
    label: dataTitle,
    note: [dataDescription(set)],
    updated: set.releasedAt.toISOString(),
    id: ['cell', 'measure'],
    size: [cells.length, measures.length],
    role: { metric: ['measure'] },
    dimension: {
      cell: {
        label: 'Coders',
        category: { index: cells, label: Object.fromEntries(cells.map((cell) => [cell, cellText(cell)])) },
      },
      measure: {
        label: 'Measure',
        category: {
          index: measures,
          label: Object.fromEntries(measures.map((measure) => [measure, columns[measure].title])),
          unit: Object.fromEntries(
            measures.map((measure) => [
              measure,
              measure.startsWith('coders') ? { base: 'coders' } : { base: 'US dollars a year', decimals: 0 },
            ]),
          ),
        },
      },
    },
    value: rows.flatMap((row) => measures.map((measure) => row[measure] ?? null)),
    status: Object.fromEntries(status),
    extension: { release: set.release, sample: set.sample },
  };
}
