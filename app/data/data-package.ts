import { createHash } from 'node:crypto';
import { columns } from '@/app/_data/figure-row';
import { figuresCsv } from '@/app/_data/figures-csv';
import { siteAddress } from '@/app/_site/site-address';
import type { DataSet } from '@/lib/aggregates/read-data-set';
import { dataDescription, dataTitle } from './described';

const known = { shows: ['nothing', 'median', 'quartiles', 'distribution'], why: ['few', 'protects-others'] };

/** The descriptor of a Data Package (version 2) whose one resource is the CSV beside it. */
export function dataPackage(set: DataSet) {
  const csv = figuresCsv(set.figures, set.sample);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'paychart-figures',
    title: dataTitle,
    description: dataDescription(set),
    homepage: siteAddress('/data'),
    version: `${set.release}.0.0`,
    created: set.releasedAt.toISOString(),
    resources: [
      {
        name: 'figures',
        type: 'table',
        path: 'figures.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: Buffer.byteLength(csv),
        hash: `sha256:${sha256(csv)}`,
        schema: {
          fields: Object.entries(columns).map(([name, { type, title, of }]) => ({
            ...{ name, type, title, description: of },
            ...((name === 'shows' || name === 'why') && { constraints: { enum: known[name] } }),
          })),
          primaryKey: ['cell'],
          missingValues: [''],
        },
      },
    ],
  };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
