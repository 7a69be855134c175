import type { OfficialFigureModel } from '@/lib/db/generated/models';

/** The occupation coders are counted in, by the Standard Occupational Classification; it is wider than coders alone. */
export const MEDICAL_RECORDS_SPECIALISTS = '29-2072';

/** What to cite under an official figure. */
export interface OfficialSource {
  publisher: string;
  /** The dataset's name, such as `OEWS May 2025, national`. */
  title: string;
  period: string;
  /** Medium: read second-hand, and shown only marked as such. */
  confidence: 'high' | 'medium';
}

type Row = Pick<OfficialFigureModel, 'statistic' | 'value' | 'publisher' | 'title' | 'period' | 'confidence'>;

/** The figures of one subject and period by their statistic. */
export class OfficialStatistics {
  readonly #rows: ReadonlyMap<string, Row>;

  constructor(rows: readonly Row[]) {
    this.#rows = new Map(rows.map((row) => [row.statistic, row]));
  }

  has(statistic: string): boolean {
    return this.#rows.has(statistic);
  }

  number(statistic: string): number {
    return this.#row(statistic).value.toNumber();
  }

  /** Dollars of the dataset as integer cents. */
  cents(statistic: string): number {
    return this.#row(statistic).value.times(100).round().toNumber();
  }

  source(statistic: string): OfficialSource {
    const { publisher, title, period, confidence } = this.#row(statistic);
    return { publisher, title, period, confidence };
  }

  #row(statistic: string): Row {
    const row = this.#rows.get(statistic);
    if (!row) throw new Error(`The official figures lack ${statistic}: the baselines are not seeded`);
    return row;
  }
}
