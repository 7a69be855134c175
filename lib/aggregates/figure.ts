import type { CellName } from './cell';

/** How many distinct coders stand behind a figure, never exactly. */
export type CoderBand =
  | '10–14'
  | '15–24'
  | '25–49'
  | '50–99'
  | '100+'
  | '250+'
  | '500+'
  | '1,000+'
  | '2,500+'
  | '5,000+'
  | '10,000+';

/** First and last month of receipt behind a figure, `2025-03`. */
export interface Months {
  from: string;
  to: string;
}

interface Published {
  cell: CellName;
  coders: CoderBand;
  months: Months;
  /** Cents of a 2,080-hour year, rounded once (see publish.ts); so are the other quantiles. */
  medianCents: number;
}

export interface Bin {
  fromCents: number;
  toCents: number;
  /** Whole percent of the coders. */
  percent: number;
}

interface Quartiles extends Published {
  p25Cents: number;
  p75Cents: number;
}

interface Distribution extends Quartiles {
  p10Cents: number;
  p90Cents: number;
  bins: Bin[];
}

/** What disclosure control lets out of one cell. A figure that is not shown is a kind of its own, never 0 or null. */
export type Figure =
  | { shows: 'nothing'; cell: CellName }
  | ({ shows: 'median' } & Published)
  | ({ shows: 'quartiles' } & Quartiles)
  | ({ shows: 'distribution' } & Distribution);
