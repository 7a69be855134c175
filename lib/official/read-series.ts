import type { Reading } from './found-figure';
import type { Row } from './open-tables';
import { PriceSeries } from './price-series';
import { cellOf, type KnownTable } from './recognize-table';
import { WageSeries } from './wage-series';

/** What a line of BLS's flat files says. */
export interface SeriesLine {
  id: string;
  year: string;
  /** `M01` to `M12`, `M13` for a year's average, `A01` for a yearly figure. */
  period: string;
  value: string;
  footnotes: string;
  /** Where its value stands. */
  at: string;
}

/** A flat file of BLS, in columns padded with blanks: OEWS wages (`oe.data…`) or consumer prices (`cu.data…`). */
export async function readSeries(known: KnownTable): Promise<Reading> {
  const [wages, prices] = [new WageSeries(), new PriceSeries()];
  for await (const row of known.rows()) {
    const line = lineOf(known, row);
    if (!wages.take(line)) prices.take(line);
  }
  const [ofWages, ofPrices] = [wages.reading(), prices.reading()];
  const reading: Reading = {
    figures: [...ofWages.figures, ...ofPrices.figures],
    problems: [...ofWages.problems, ...ofPrices.problems],
    notes: [...ofWages.notes, ...ofPrices.notes],
  };
  if (reading.figures.length === 0 && reading.problems.length === 0) {
    reading.problems.push('It has no series that the site keeps: none of OEWS 29-2072, and not CUUR0000SA0.');
  }
  return reading;
}

function lineOf(known: KnownTable, row: Row): SeriesLine {
  return {
    id: cellOf(known, row, 'series_id'),
    year: cellOf(known, row, 'year'),
    period: cellOf(known, row, 'period'),
    value: cellOf(known, row, 'value'),
    footnotes: cellOf(known, row, 'footnote_codes'),
    at: known.at(row.line, 'value'),
  };
}
