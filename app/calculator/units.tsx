import { parityOf } from '@/app/_pay/parity-of';
import { isAdjusted, type PayView, payIn, payText } from '@/app/_words/pay-view';
import type { Estimate } from '@/lib/estimate/estimate';
import { keysOf } from '@/lib/survey/vocabulary';
import type { PricesAt } from './prices-at';
import styles from './units.module.css';

interface UnitsProps {
  estimate: Estimate;
  payCents: number | undefined;
  prices: PricesAt;
}

const names: Readonly<Record<PayView, string>> = {
  annual: 'A year',
  hourly: 'An hour',
  adjusted: 'A year, at US prices',
  'hourly-adjusted': 'An hour, at US prices',
};

/** The range, and the pay asked about, by the year and the hour, as paid and cost-adjusted. */
export function Units({
  estimate: { p10Cents, medianCents, p90Cents },
  payCents,
  prices: { whose, level },
}: UnitsProps) {
  const parity = parityOf(level);
  const columns: [name: string, annualCents: number][] = [
    ['10th percentile', p10Cents],
    ['median', medianCents],
    ['90th percentile', p90Cents],
  ];
  if (payCents !== undefined) columns.push(['your amount', payCents]);
  const views = keysOf(names).filter((view) => parity !== null || !isAdjusted(view));
  return (
    <>
      <table className={styles.units}>
        <caption className="visually-hidden">The range in other units</caption>
        <thead>
          <tr>
            <th scope="col">Base pay</th>
            {columns.map(([name]) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {views.map((view) => (
            <tr key={view}>
              <th scope="row">{names[view]}</th>
              {columns.map(([name, cents]) => (
                <td key={name}>{payText(view, payIn(view, cents, parity))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {level.kind === 'published' && (
        <p className={styles.note}>
          At US prices: what the pay buys where prices are the US average. The price level of {whose} was{' '}
          {level.level.toFixed(1)} in {level.source.period}, US = 100 ({level.source.publisher}).
        </p>
      )}
    </>
  );
}
