import type { Benefits } from '@/lib/aggregates/read-benefits';
import { benefits } from '@/lib/survey/vocabulary';
import styles from './benefit-bars.module.css';
import { sharesInOrder, shareText } from './benefit-finding';
import { EvidenceLine } from './evidence-line';

const TICKS = [0, 25, 50, 75, 100];

/** The share of coders who have each benefit, the most common first; nothing while it is not known. */
export function BenefitBars({ known }: { known: Benefits }) {
  if (known.shows === 'nothing') return null;
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">Share of coders who have each benefit</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Benefit</th>
            <th scope="col">Bar</th>
            <th scope="col">Share of coders</th>
          </tr>
        </thead>
        <tbody>
          {sharesInOrder(known.shares).map((share) => (
            <tr key={share.benefit}>
              <th scope="row">{benefits[share.benefit]}</th>
              <td className={styles.bar}>
                <svg width="100%" height={22} aria-hidden="true">
                  <rect width="100%" y={3} height={16} className={styles.all} />
                  <rect width={`${share.percent}%`} y={3} height={16} className={styles.having} />
                  {TICKS.map((tick) => (
                    <line key={tick} x1={`${tick}%`} x2={`${tick}%`} y2={22} className={styles.grid} />
                  ))}
                </svg>
              </td>
              <td className={styles.share}>{shareText(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <EvidenceLine figure={known.figure}>Coders in employment; those paid by 1099 left out</EvidenceLine>
    </>
  );
}
