import { parquetWriteBuffer } from 'hyparquet-writer';
import { columns, figureRow } from '@/app/_data/figure-row';
import type { DataSet } from '@/lib/aggregates/read-data-set';
import { keysOf } from '@/lib/survey/vocabulary';
import { dataDescription, dataTitle } from './described';

const types = { string: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const;

/** Apache Parquet with the rows and columns of the CSV; what is empty there is null. */
export function figuresParquet(set: DataSet): Uint8Array<ArrayBuffer> {
  const rows = set.figures.map((figure) => figureRow(figure, set.sample));
  const buffer = parquetWriteBuffer({
    columnData: keysOf(columns).map((name) => ({
      name,
      data: rows.map((row) => row[name] ?? null),
      type: types[columns[name].type],
      nullable: true,
    })),
    kvMetadata: [
      { key: 'title', value: dataTitle },
      { key: 'description', value: dataDescription(set) },
    ],
    createdBy: 'Paychart',
  });
  return new Uint8Array(buffer);
}
