import { datasetName } from './source-note';
import type { StateAmounts } from './state-amounts';

/** What a map of official means shows: `BLS mean pay, OEWS May 2023`. */
export function mapLabel({ source }: Pick<StateAmounts, 'source'>): string {
  return source
    ? `${source.publisher} mean pay, ${datasetName(source)}`
    : 'Mean pay by state, of which BLS publishes none';
}
