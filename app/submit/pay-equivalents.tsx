import { DerivedFigures } from '@/app/_components/derived-figures';
import type { PayEntry } from '@/lib/survey/pay';
import styles from './pay-equivalents.module.css';

/** What is typed so far comes to; follows as one types, and shows after an attempt without JavaScript. */
export function PayEquivalents({ pay }: { pay: PayEntry | undefined }) {
  return (
    <div className={styles.equivalents}>
      <div aria-live="polite">
        <DerivedFigures pay={pay} />
      </div>
      <p>A full-time year has 2,080 paid hours, so that part-timers and full-timers compare.</p>
    </div>
  );
}
