import Link from 'next/link';
import type { PageRoute } from '@/app/_site/page-route';
import { claimedText, intervalText, signedPercent } from '@/app/_words/percent-text';
import type { Compared, PercentAxis } from './percent-axis';
import { PercentLabels, PercentStrip } from './percent-strip';
import styles from './percent-table.module.css';
import shared from './strip-table.module.css';

export interface PercentRow extends Compared {
  key: string;
  label: string;
  href?: PageRoute | undefined;
}

export interface PercentTableProps {
  caption: string;
  /** What the rows are: the heading of their names. */
  subject: string;
  axis: PercentAxis;
  /** Whether the guide has a column. */
  isClaimed: boolean;
  rows: readonly PercentRow[];
}

/** Like-for-like differences by rows, all strips on one axis, with the same figures as text. */
export function PercentTable({ caption, subject, axis, isClaimed, rows }: PercentTableProps) {
  return (
    <table className={`${shared.table} ${isClaimed ? styles.claimed : styles.unclaimed}`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{subject}</th>
          <th scope="col" className={shared.strip}>
            <span className="visually-hidden">Strip</span>
            <PercentLabels axis={axis} />
          </th>
          <th scope="col">
            like for like <span className={shared.note}>80% interval</span>
          </th>
          {isClaimed && (
            <th scope="col" className={shared.minor}>
              guide
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, href, ...strip }) => (
          <tr key={key}>
            <th scope="row">
              {href ? (
                <Link href={href} prefetch={false}>
                  {label}
                </Link>
              ) : (
                label
              )}
            </th>
            <td className={shared.strip}>
              <PercentStrip axis={axis} strip={strip} />
            </td>
            <td className={strip.measured ? styles.measured : shared.none}>
              {strip.measured ? (
                <>
                  <strong>{signedPercent(strip.measured.percent)}</strong>
                  <span className={`${shared.note} ${styles.interval}`}>{intervalText(strip.measured)}</span>
                </>
              ) : (
                'not enough reports yet'
              )}
            </td>
            {isClaimed && <td className={styles.claim}>{strip.claimed && claimedText(strip.claimed)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
