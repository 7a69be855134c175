import { type Column, columns } from '@/app/_data/figure-row';
import { figuresCsv } from '@/app/_data/figures-csv';
import { LinkedData } from '@/app/_site/linked-data';
import { organizationData } from '@/app/_site/organization-data';
import { siteAddress } from '@/app/_site/site-address';
import type { DataSet } from '@/lib/aggregates/read-data-set';
import { keysOf } from '@/lib/survey/vocabulary';
import { sha256 } from './data-package';
import { dataDescription, dataTitle } from './described';

/** That of Croissant 1.0, as its specification gives it, without the terms of machine learning that are not used. */
const context = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  key: 'cr:key',
  recordSet: 'cr:recordSet',
  sc: 'https://schema.org/',
  source: 'cr:source',
};

const types = { string: 'sc:Text', integer: 'sc:Integer', number: 'sc:Float' } as const;

/** The survey as a data set that anyone may fetch, in the words of schema.org and of Croissant. */
export function DataStatement({ set }: { set: DataSet }) {
  const nation = set.figures.find(({ cell }) => cell === 'nation');
  const released = set.releasedAt.toISOString().slice(0, 10);
  return (
    <LinkedData
      data={{
        '@context': context,
        '@type': 'sc:Dataset',
        name: 'paychart-figures',
        alternateName: dataTitle,
        description: dataDescription(set),
        conformsTo: 'http://mlcommons.org/croissant/1.0',
        url: siteAddress('/data'),
        isAccessibleForFree: true,
        isLiveDataset: true,
        version: `${set.release}.0.0`,
        datePublished: released,
        dateModified: released,
        citeAs: `${dataTitle}, release ${set.release} of ${released}, ${siteAddress('/data')}`,
        creator: organizationData(),
        spatialCoverage: { '@type': 'Country', name: 'United States' },
        ...(nation && nation.shows !== 'nothing' && { temporalCoverage: `${nation.months.from}/${nation.months.to}` }),
        measurementTechnique: 'Voluntary reports by coders, each approved by a moderator; no random sample',
        variableMeasured: 'Base pay in US dollars of a 2,080-hour year',
        distribution: [
          {
            '@type': 'cr:FileObject',
            '@id': 'figures.csv',
            name: 'figures.csv',
            contentUrl: siteAddress('/data/figures.csv'),
            encodingFormat: 'text/csv',
            sha256: sha256(figuresCsv(set.figures, set.sample)),
          },
        ],
        recordSet: [
          {
            '@type': 'cr:RecordSet',
            '@id': 'figures',
            name: 'figures',
            key: { '@id': 'figures/cell' },
            field: keysOf(columns).map(fieldOf),
          },
        ],
      }}
    />
  );
}

function fieldOf(name: Column) {
  const { type, of } = columns[name];
  return {
    '@type': 'cr:Field',
    '@id': `figures/${name}`,
    name,
    description: of,
    dataType: types[type],
    source: { fileObject: { '@id': 'figures.csv' }, extract: { column: name } },
  };
}
