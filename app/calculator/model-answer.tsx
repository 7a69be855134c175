import { Headline, HeadlineFigure } from '@/app/_pay/headline';
import { PaySection } from '@/app/_pay/pay-section';
import { dollars } from '@/app/_words/money';
import { readingWords } from '@/app/_words/reading-words';
import type { FoundPlace } from '@/lib/areas/resolve-place';
import type { EstimateQuestion } from '@/lib/estimate/question';
import type { VersionedEstimate } from '@/lib/estimate/read-estimate';
import { AreaWages } from './area-wages';
import { Drivers, driverHeading, driverRows } from './drivers';
import { EstimateNote } from './estimate-note';
import type { Extras } from './extras';
import { jobText } from './job-text';
import { ModelStrip } from './model-strip';
import styles from './page.module.css';
import { readPricesAt } from './prices-at';
import { Units } from './units';
import { WholeOffer } from './whole-offer';

interface ModelAnswerProps {
  question: EstimateQuestion;
  extras: Extras;
  estimate: VersionedEstimate;
  found: FoundPlace | undefined;
}

/** What the model says of the job: the range, where a pay stands in it, what comes on top, and what moves it. */
export async function ModelAnswer({ question: { job, payCents, reading }, extras, estimate, found }: ModelAnswerProps) {
  const { medianCents, lowCents, highCents, p10Cents, p90Cents, standing } = estimate;
  const drivers = driverRows(estimate, found?.area);
  const prices = await readPricesAt(found?.area, job.state);
  return (
    <>
      <section aria-labelledby="answer">
        <h2 id="answer" className={styles.job}>
          {jobText(job, found?.area)}
        </h2>
        <Headline
          from="top"
          answer={
            <>
              <HeadlineFigure of="modeled" figure={dollars(medianCents)} per="a year">
                is the modeled median, {dollars(lowCents)} to {dollars(highCents)} with 80% confidence. Eight in ten
                coders in jobs like this make {dollars(p10Cents)} to {dollars(p90Cents)} of base pay.
              </HeadlineFigure>
              {reading && <p className={styles.note}>{readingWords(reading)}</p>}
              {payCents !== undefined && standing && (
                <p className={styles.standing}>
                  <strong>{dollars(payCents)}</strong> is more than about <strong>{standing.percent}%</strong> of coders
                  in jobs like this make ({standing.lowPercent} to {standing.highPercent}% with 80% confidence)
                  {gapText(payCents, medianCents)}.
                </p>
              )}
              <EstimateNote estimate={estimate} />
            </>
          }
          picture={
            <>
              <ModelStrip estimate={estimate} payCents={payCents} />
              <Units estimate={estimate} payCents={payCents} prices={prices} />
            </>
          }
        />
      </section>
      {found && <AreaWages found={found} prices={prices} payCents={payCents} />}
      <WholeOffer payCents={payCents} extras={extras} />
      {drivers.length > 0 && (
        <PaySection
          id="drivers"
          heading={driverHeading(drivers)}
          lead={`What each part of the job adds to or subtracts from the average coder’s pay. Where you left something open, that includes what usually comes with it.${job.credentials ? ' A credential is compared with all coders without it, who may hold others.' : ''}`}
        >
          <Drivers drivers={drivers} />
        </PaySection>
      )}
    </>
  );
}

function gapText(payCents: number, medianCents: number): string {
  const gap = payCents - medianCents;
  if (Math.abs(gap) < 50_000) return ', about the median';
  return gap > 0 ? `, ${dollars(gap)} above the median` : `, ${dollars(-gap)} below the median`;
}
