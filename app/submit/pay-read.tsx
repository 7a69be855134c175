import { readingWords } from '@/app/_words/reading-words';
import type { Reading } from '@/lib/survey/typed-pay';
import { QuestionPanel } from './question-panel';
import styles from './question-panel.module.css';

interface PayReadProps {
  readings: readonly Reading[];
  /** Nothing is to be mended or asked. */
  alone: boolean;
}

/** How the pay was read that was typed with its unit, or follows from a grade, before it is sent. */
export function PayRead({ readings, alone }: PayReadProps) {
  return (
    <QuestionPanel labelledBy="pay-read" alone={alone}>
      <h2 id="pay-read">Is this your pay?</h2>
      {readings.map((reading) => (
        <p key={reading.field} className={styles.read}>
          {readingWords(reading)}
        </p>
      ))}
      <p className={styles.read}>We filled it in below. Change it there if it is not right.</p>
    </QuestionPanel>
  );
}
