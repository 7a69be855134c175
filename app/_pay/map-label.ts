import { datasetName } from './source-note';
import type { StateAmounts } from './state-amounts';

/** What a map of official pay shows: `BLS median pay, OEWS May 2025`. */
export function mapLabel({ compared }: Pick<StateAmounts, 'compared'>): string {
  return compared
    ? `${compared.source.publisher} ${compared.statistic} pay, ${datasetName(compared.source)}`
    : 'Pay by state, of which BLS publishes none';
}
