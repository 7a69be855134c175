import { dollars, dollarsAndCents } from '@/app/_words/money';
import { derivePay, type PayEntry } from '@/lib/survey/pay';
import styles from './derived-figures.module.css';

/** What an entry comes to by the hour and for a full-time year; dashes while there is none. */
export function DerivedFigures({ pay }: { pay: PayEntry | undefined }) {
  const derived = pay && derivePay(pay);
  return (
    <dl className={styles.figures}>
      <div>
        <dt>An hour</dt>
        <dd>{derived ? dollarsAndCents(derived.hourlyCents) : '–'}</dd>
      </div>
      <div>
        <dt>A full-time year</dt>
        <dd>{derived ? dollars(derived.annualCents) : '–'}</dd>
      </div>
      {derived && pay.extraPayCents + pay.bonusCents > 0 && (
        <div>
          <dt>{pay.extraPayCents > 0 ? 'With extra pay and bonus' : 'With the bonus'}</dt>
          <dd>{dollars(derived.annualTotalCents)}</dd>
        </div>
      )}
    </dl>
  );
}
