import { dollars } from '@/app/_components/money';
import { PaySection } from '@/app/_components/pay-section';
import { EstimateNote } from '@/app/calculator/estimate-note';
import { jobText } from '@/app/calculator/job-text';
import { ModelStrip } from '@/app/calculator/model-strip';
import type { Question } from '@/lib/estimate/question';
import { readEstimate } from '@/lib/estimate/read-estimate';

/** Where a pay stands among coders in exactly such a job, as the model has it. */
export async function Standing({ question }: { question: Question & { payCents: number } }) {
  const { job, payCents } = question;
  const estimate = await readEstimate(question);
  const { standing, medianCents, p10Cents, p90Cents } = estimate;
  return (
    <PaySection
      id="standing"
      heading={`You make more than about ${standing?.percent}% of coders in such a job`}
      lead={
        <>
          {standing?.lowPercent} to {standing?.highPercent}% with 80% confidence: your {dollars(payCents)} of base pay
          for a full-time year beside a modelled median of {dollars(medianCents)}. Eight in ten make {dollars(p10Cents)}{' '}
          to {dollars(p90Cents)}. The job: {jobText(job)}.
        </>
      }
    >
      <ModelStrip estimate={estimate} payCents={payCents} />
      <EstimateNote estimate={estimate} />
    </PaySection>
  );
}
