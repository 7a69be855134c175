import { DerivedFigures } from '@/app/_pay/derived-figures';
import { readingWords } from '@/app/_words/reading-words';
import type { PayEntry } from '@/lib/survey/pay';
import type { Reading } from '@/lib/survey/typed-pay';
import styles from './pay-equivalents.module.css';

interface PayEquivalentsProps {
  pay: PayEntry | undefined;
  /** What was read otherwise than it was typed. */
  readings: readonly Reading[];
}

/** What is typed so far comes to; follows as one types, and shows after an attempt without JavaScript. */
export function PayEquivalents({ pay, readings }: PayEquivalentsProps) {
  return (
    <div className={styles.equivalents}>
      <div aria-live="polite">
        <DerivedFigures pay={pay} />
        {readings.map((reading) => (
          <p key={reading.field}>
            <strong>{readingWords(reading)}</strong>
          </p>
        ))}
      </div>
      <p>A full-time year has 2,080 paid hours, so that part-timers and full-timers compare.</p>
    </div>
  );
}
