import { officialDatasets } from '@/lib/baselines/official-datasets';
import { keysOf } from '@/lib/survey/vocabulary';
import type { Reading } from './found-figure';
import { cellOf, type KnownTable } from './recognize-table';

/** A file like those of prisma/seed, of one dataset or several; the same rules hold for its lines. */
export async function readSeedTable(known: KnownTable): Promise<Reading> {
  const reading: Reading = { figures: [], problems: [], notes: [] };
  for await (const row of known.rows()) {
    const cell = (name: string) => cellOf(known, row, name);
    const dataset = keysOf(officialDatasets).find((name) => name === cell('dataset'));
    const confidence = (['high', 'medium'] as const).find((word) => word === cell('confidence'));
    if (!dataset) {
      reading.problems.push(`${known.at(row.line, 'dataset')}: “${cell('dataset')}” is no dataset of the site.`);
    } else if (!confidence) {
      reading.problems.push(`${known.at(row.line, 'confidence')}: “${cell('confidence')}” is neither high nor medium.`);
    } else {
      reading.figures.push({
        ...{ dataset, confidence, period: cell('period'), subject: cell('subject'), statistic: cell('statistic') },
        ...{ label: cell('label'), value: cell('value'), unit: cell('unit'), publisher: cell('publisher') },
        ...{ title: cell('title'), at: known.at(row.line, 'value') },
      });
    }
  }
  return reading;
}
