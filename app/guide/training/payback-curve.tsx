import { scaleLinear } from 'd3-scale';
import { FoldedTable } from '@/app/_pay/folded-table';
import { dollars, thousands } from '@/app/_words/money';
import { balanceAt, paybackOf, type Training } from '@/lib/survey/payback';
import styles from './payback-curve.module.css';
import { spanText } from './payback-heading';

const HEIGHT = 240;
/** Years that are drawn at least. */
const LEAST_YEARS = 3;
/** Of a payback that comes later the beginning alone is drawn. */
const MOST_YEARS = 15;
/** Rows of the table. */
const MOST_ROWS = 8;

/**
 * What a coder has with the training beyond what they would have without it, from its beginning: a line that falls while
 * the training lasts and rises with the new pay, and the same by years as a table. Its heading is `paybackHeading`.
 */
export function PaybackCurve({ training }: { training: Training }) {
  const payback = paybackOf(training);
  const horizon = horizonOf(training, payback.paysBack === 'in time' ? payback.months : training.months);
  const months = [0, training.months, horizon];
  const balances = months.map((month) => balanceAt(training, month));
  const x = scaleLinear([0, horizon], [0, 100]);
  const y = scaleLinear([Math.min(...balances, 0), Math.max(...balances, 0) || 1], [HEIGHT - 8, 8]);
  const place = (month: number) => `${Math.round(x(month) * 100) / 100}%`;
  const years = Array.from({ length: horizon / 12 + 1 }, (_, year) => year);
  return (
    <figure className={styles.figure}>
      <div className={styles.plot}>
        <svg className={styles.chart} width="100%" height={HEIGHT} aria-hidden="true">
          {y.ticks(5).map((cents) => (
            <g key={cents}>
              <line x2="100%" y1={y(cents)} y2={y(cents)} className={cents === 0 ? styles.zero : styles.grid} />
              <text x={-8} y={y(cents) + 4} textAnchor="end" className={styles.tick}>
                {signedThousands(cents)}
              </text>
            </g>
          ))}
          <rect width={place(training.months)} height={HEIGHT} className={styles.training} />
          {[0, 1].map((from) => (
            <line
              key={from}
              x1={place(months[from] ?? 0)}
              y1={y(balances[from] ?? 0)}
              x2={place(months[from + 1] ?? 0)}
              y2={y(balances[from + 1] ?? 0)}
              className={styles.line}
            />
          ))}
          {payback.paysBack === 'in time' && payback.months <= horizon && (
            <svg x={place(payback.months)} y={y(0)} className={styles.placed} aria-hidden="true">
              <circle r={6} className={styles.point} />
            </svg>
          )}
        </svg>
        <svg className={styles.chart} width="100%" height={20} aria-hidden="true">
          {years
            .filter((year) => year % yearStep(years.length) === 0)
            .map((year) => (
              <text key={year} x={place(year * 12)} y={15} textAnchor="middle" className={styles.tick}>
                {year}
              </text>
            ))}
        </svg>
      </div>
      <figcaption>
        Years from the beginning of training (shaded) and what is gained or lost by then, before taxes, without interest
        or raises.
        <FoldedTable
          heads={['After', 'Gained or lost']}
          rows={years
            .filter((year) => year % Math.ceil(years.length / MOST_ROWS) === 0)
            .map((year) => ({
              key: year,
              name: year === 0 ? 'paying for it' : spanText(year * 12),
              values: [signedDollars(balanceAt(training, year * 12))],
            }))}
        />
      </figcaption>
    </figure>
  );
}

/** Whole years, in months: somewhat beyond the payback. */
function horizonOf({ months }: Training, paidBackAt: number): number {
  const beyond = Math.max(paidBackAt * 1.3, months + 24, LEAST_YEARS * 12);
  return Math.ceil(Math.min(beyond, Math.max(MOST_YEARS * 12, months + 24)) / 12) * 12;
}

function yearStep(count: number): number {
  return count > 11 ? 2 : 1;
}

function signedDollars(cents: number): string {
  const rounded = Math.round(cents / 100) * 100;
  return `${rounded < 0 ? '−' : ''}${dollars(Math.abs(rounded))}`;
}

function signedThousands(cents: number): string {
  return cents === 0 ? '$0' : `${cents < 0 ? '−' : ''}${thousands(Math.abs(cents))}`;
}
