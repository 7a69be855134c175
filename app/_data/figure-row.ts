import { receiptRoute } from '@/app/_site/receipt-route';
import { siteAddress } from '@/app/_site/site-address';
import { cellText } from '@/app/_words/cell-text';
import { coderBands, type ReadFigure } from '@/lib/aggregates/figure';
import { ladder, MIDDLE_HALF_BELOW } from '@/lib/aggregates/publishing-rules';
import { FULL_TIME_HOURS } from '@/lib/survey/pay';

const AMOUNT = `In dollars of a ${FULL_TIME_HOURS.toLocaleString('en-US')}-hour year, rounded`;

/** The columns of a table of figures, in their order. */
export const columns = {
  cell: { type: 'string', title: 'Cell', of: 'The coders it is about, such as `state=TX&experience=3-5`' },
  about: { type: 'string', title: 'About', of: 'The same in words' },
  shows: { type: 'string', title: 'Shows', of: 'How much is published: nothing, median, quartiles or distribution' },
  why: {
    type: 'string',
    title: 'Why hidden',
    of: `Only where nothing is shown. \`few\`: fewer than ${ladder.median} coders. \`protects-others\`: beside other figures it would tell about few`,
  },
  coders_from: { type: 'integer', title: 'Coders, at least', of: 'Lower end of the band of distinct coders behind it' },
  coders_to: { type: 'integer', title: 'Coders, at most', of: 'Upper end of that band; empty where the band is open' },
  first_year: {
    type: 'integer',
    title: 'First year',
    of: 'Year of the first month in which the reports were received',
  },
  first_month: { type: 'integer', title: 'First month', of: 'That month, 1 to 12' },
  last_year: { type: 'integer', title: 'Last year', of: 'Year of the last month in which the reports were received' },
  last_month: { type: 'integer', title: 'Last month', of: 'That month, 1 to 12' },
  p10: { type: 'number', title: '10th percentile', of: AMOUNT },
  p25: { type: 'number', title: '25th percentile', of: AMOUNT },
  median: {
    type: 'number',
    title: 'Median',
    of: `${AMOUNT}; below ${MIDDLE_HALF_BELOW} coders the mean of the middle half`,
  },
  p75: { type: 'number', title: '75th percentile', of: AMOUNT },
  p90: { type: 'number', title: '90th percentile', of: AMOUNT },
  sample: { type: 'string', title: 'Sample', of: '`yes` where generated sample reports stand behind it, else `no`' },
  release: { type: 'integer', title: 'Release', of: 'The release since which the figure is in force' },
  receipt: { type: 'string', title: 'Receipt', of: 'The permanent address of the figure as published' },
} as const;

export type Column = keyof typeof columns;

/** A cell that has nothing to say is unset. */
export type FigureRow = Partial<Record<Column, string | number>>;

/**
 * A figure as a row whose cells spreadsheets leave as they are: bands and months in columns of whole numbers, since they
 * take `2026-03` for a day and `1,000+` for a number, and all text in ASCII, which none of them misreads.
 */
export function figureRow(figure: ReadFigure, sample: boolean): FigureRow {
  const { cell, shows, release } = figure;
  const about = cellText(cell)
    .replace(/(\d)–(\d)/g, '$1 to $2')
    .replaceAll('–', '-')
    .replaceAll('’', "'");
  const row = {
    ...{ cell, about, shows, sample: sample ? 'yes' : 'no' },
    ...(release !== null && { release, receipt: siteAddress(receiptRoute(cell, release)) }),
  };
  if (figure.shows === 'nothing') return { ...row, why: figure.why };
  const band = coderBands.find(({ text }) => text === figure.coders);
  const [[firstYear, firstMonth], [lastYear, lastMonth]] = [partsOf(figure.months.from), partsOf(figure.months.to)];
  const dollars = (cents: number) => cents / 100;
  return {
    ...row,
    ...(band && { coders_from: band.least }),
    ...(band?.most && { coders_to: band.most }),
    ...{ first_year: firstYear, first_month: firstMonth, last_year: lastYear, last_month: lastMonth },
    median: dollars(figure.medianCents),
    ...(figure.shows !== 'median' && { p25: dollars(figure.p25Cents), p75: dollars(figure.p75Cents) }),
    ...(figure.shows === 'distribution' && { p10: dollars(figure.p10Cents), p90: dollars(figure.p90Cents) }),
  };
}

function partsOf(month: string): [year: number, month: number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5))];
}
