import { FocusedPanel } from '@/app/_components/focused-panel';
import { readingWords } from '@/app/_components/reading-words';
import { SubmitButton } from '@/app/_components/submit-button';
import type { Reading } from '@/lib/survey/typed-pay';
import styles from './pay-question.module.css';

interface PayReadProps {
  readings: readonly Reading[];
  /** Nothing is to be mended or asked: it takes focus, and the report can be sent. */
  alone: boolean;
}

/** How the pay was read that was typed with its unit, or follows from a grade, before it is sent. */
export function PayRead({ readings, alone }: PayReadProps) {
  const what = (
    <>
      <h2 id="pay-read">Is this your pay?</h2>
      {readings.map((reading) => (
        <p key={reading.field} className={styles.read}>
          {readingWords(reading)}
        </p>
      ))}
      <p className={styles.read}>We filled it in below. Change it there if it is not right.</p>
      {alone && (
        <div>
          <SubmitButton busy="Sending…">Send my report</SubmitButton>
        </div>
      )}
    </>
  );
  return alone ? (
    <FocusedPanel labelledBy="pay-read" className={styles.question}>
      {what}
    </FocusedPanel>
  ) : (
    <div className={styles.question}>{what}</div>
  );
}
