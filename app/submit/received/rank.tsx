import { PaySection } from '@/app/_pay/pay-section';
import { dollars } from '@/app/_words/money';
import { EstimateNote } from '@/app/calculator/estimate-note';
import { ModelStrip } from '@/app/calculator/model-strip';
import type { EstimateQuestion } from '@/lib/estimate/question';
import { readEstimate } from '@/lib/estimate/read-estimate';
import styles from './page.module.css';
import { intervalWords, rankWords } from './rank-words';

/** Where a pay stands among coders in exactly such a job, as the model has it. */
export async function RankAmongCoders({ question }: { question: EstimateQuestion & { payCents: number } }) {
  const estimate = await readEstimate(question);
  const { standing, medianCents, p10Cents, p90Cents } = estimate;
  if (!standing) return null;
  return (
    <PaySection
      id="standing"
      heading={rankWords(standing)}
      lead={
        <>
          More than {intervalWords(standing)} of them, with 80% confidence. You make {dollars(question.payCents)} of
          base pay for a full-time year; the modeled median of just such a job is {dollars(medianCents)}, and eight in
          ten coders make {dollars(p10Cents)} to {dollars(p90Cents)}.
        </>
      }
    >
      <div className={styles.strip}>
        <ModelStrip estimate={estimate} payCents={question.payCents} />
      </div>
      <EstimateNote estimate={estimate} />
    </PaySection>
  );
}
