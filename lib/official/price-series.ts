import type { FoundFigure, Reading } from './found-figure';
import { numberOf } from './number-of';
import type { SeriesLine } from './read-series';

/** CPI-U, US city average, all items, not seasonally adjusted. */
const SERIES = 'CUUR0000SA0';
/** The site compares pay of no earlier year. */
const FIRST_YEAR = 2018;
const AVERAGE = 'M13';
const MONTH = /^M(0[1-9]|1[0-2])$/;
/** Averages and months are rounded to the thousandth. */
const ROUNDING = 0.0011;

const monthNames = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleString('en-US', { month: 'long', timeZone: 'UTC' }),
);

interface Price {
  text: string;
  value: number;
  at: string;
}

/** Consumer prices by month and by year. */
export class PriceSeries {
  /** By year, then by BLS's period. */
  readonly #years = new Map<string, Map<string, Price>>();
  /** Months that stand in the file without a value, such as October 2025. */
  readonly #unpublished = new Map<string, string[]>();
  readonly #problems: string[] = [];

  take({ id, year, period, value, at }: SeriesLine): void {
    if (id !== SERIES || Number(year) < FIRST_YEAR || !(period === AVERAGE || MONTH.test(period))) return;
    const prices = this.#years.get(year) ?? new Map<string, Price>();
    this.#years.set(year, prices);
    const number = numberOf(value);
    if (value === '-') {
      this.#unpublished.set(year, [...(this.#unpublished.get(year) ?? []), period]);
    } else if (number === undefined || number <= 0) {
      this.#problems.push(`${at}: “${value}” is no index.`);
    } else if (prices.has(period)) {
      this.#problems.push(`${at}: ${period} of ${year} is given again, after ${prices.get(period)?.at}.`);
    } else {
      prices.set(period, { text: value, value: number, at });
    }
  }

  reading(): Reading {
    const missing = Array.from(this.#unpublished, ([year, periods]) =>
      periods.map((period) => `${monthOf(period)} ${year}`),
    );
    const all = missing.flat();
    const never = all.length > 0 ? `; ${all.join(', ')} ${all.length > 1 ? 'were' : 'was'} never published` : '';
    return {
      figures: Array.from(this.#years).flatMap(([year, prices]) =>
        Array.from(prices, ([period, price]) =>
          period === AVERAGE
            ? figureOf('consumer_price', year, price, `${ANNUAL}${this.#shortYear(year)}`)
            : figureOf('consumer_price_month', `${year}-${period.slice(1)}`, price, `${MONTHLY}${never}`),
        ),
      ),
      problems: [...this.#problems, ...this.#wrongAverages()],
      notes: all.length > 0 ? [`Not published by BLS, and left out: ${all.join(', ')}.`] : [],
    };
  }

  /** What is to be said beside an average of fewer than twelve months. */
  #shortYear(year: string): string {
    const missing = this.#unpublished.get(year) ?? [];
    if (missing.length === 0) return '';
    const names = missing.map(monthOf).join(' and ');
    const months = missing.length === 1 ? 'eleven' : String(12 - missing.length);
    return `; that of ${year} is of ${months} months, as ${names} ${missing.length > 1 ? 'were' : 'was'} never published`;
  }

  #wrongAverages(): string[] {
    return Array.from(this.#years).flatMap(([year, prices]) => {
      const average = prices.get(AVERAGE);
      const months = Array.from(prices).flatMap(([period, { value }]) => (period === AVERAGE ? [] : [value]));
      if (!average || months.length === 0) return [];
      if (months.length + (this.#unpublished.get(year) ?? []).length < 12) {
        return [`${average.at}: ${year} has an average, but not all of its months are in the file.`];
      }
      const mean = months.reduce((sum, month) => sum + month, 0) / months.length;
      if (Math.abs(mean - average.value) <= ROUNDING) return [];
      return [`${average.at}: ${average.text} is not the average of ${year}: its months make ${mean.toFixed(3)}.`];
    });
  }
}

const ANNUAL = 'CPI-U, US city average, all items, annual average (1982-84=100)';
const MONTHLY = 'CPI-U, US city average, all items, not seasonally adjusted (CUUR0000SA0, 1982-84=100)';

function monthOf(period: string): string {
  return monthNames[Number(period.slice(1)) - 1] ?? period;
}

function figureOf(dataset: FoundFigure['dataset'], period: string, { text, at }: Price, title: string): FoundFigure {
  return {
    ...{ dataset, period, subject: 'US', statistic: 'cpi_u', label: 'US city average', value: text },
    ...{ unit: '1982-84 = 100', publisher: 'BLS', title, confidence: 'high', at },
  };
}
