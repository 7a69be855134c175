import { Headline, HeadlineFigure } from '@/app/_components/headline';
import { dollars, dollarsAndCents } from '@/app/_components/money';
import { PaySection } from '@/app/_components/pay-section';
import { payIn } from '@/app/_components/pay-view';
import { EstimateNote } from '@/app/calculator/estimate-note';
import { readPriceParities } from '@/lib/baselines/read-price-parities';
import type { Question } from '@/lib/estimate/question';
import type { VersionedEstimate } from '@/lib/estimate/read-estimate';
import { hourlyFromAnnual } from '@/lib/survey/pay';
import { states } from '@/lib/survey/vocabulary';
import { Drivers } from './drivers';
import { jobText } from './job-text';
import { ModelStrip } from './model-strip';
import styles from './page.module.css';

/** What the model says of the job: the range, where a pay stands in it, and what moves it. */
export async function ModelAnswer({ question, estimate }: { question: Question; estimate: VersionedEstimate }) {
  const { job, payCents, bonusCents } = question;
  const { medianCents, lowCents, highCents, p10Cents, p90Cents, standing, drivers } = estimate;
  const { index } = await readPriceParities();
  const parity = job.state ? index[job.state] : null;
  return (
    <>
      <Headline
        answer={
          <section aria-labelledby="answer">
            <h2 id="answer" className={styles.job}>
              {jobText(job)}
            </h2>
            <HeadlineFigure of="modelled" figure={dollars(medianCents)} per="a year">
              is the modelled median, {dollars(lowCents)} to {dollars(highCents)} with 80% confidence. Eight in ten
              coders in such jobs make {dollars(p10Cents)} to {dollars(p90Cents)} of base pay.
            </HeadlineFigure>
            {payCents !== undefined && standing && (
              <p className={styles.standing}>
                <strong>{dollars(payCents)}</strong> is more than about <strong>{standing.percent}%</strong> of coders
                in such jobs make ({standing.lowPercent} to {standing.highPercent}% with 80% confidence)
                {gapText(payCents, medianCents)}.
                {bonusCents !== undefined &&
                  ` With the bonus it comes to ${dollars(payCents + bonusCents)}; all other figures here are base pay.`}
              </p>
            )}
            <EstimateNote estimate={estimate} />
          </section>
        }
        picture={<ModelStrip estimate={estimate} payCents={payCents} />}
      />
      <table className={styles.units}>
        <caption className="visually-hidden">The same in other units</caption>
        <thead>
          <tr>
            <th scope="col">Base pay</th>
            <th scope="col">low end</th>
            <th scope="col">median</th>
            <th scope="col">high end</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">A year</th>
            {[p10Cents, medianCents, p90Cents].map((cents) => (
              <td key={cents}>{dollars(cents)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">An hour</th>
            {[p10Cents, medianCents, p90Cents].map((cents) => (
              <td key={cents}>{dollarsAndCents(hourlyFromAnnual(cents))}</td>
            ))}
          </tr>
          {job.state && parity !== null && (
            <tr>
              <th scope="row">
                A year, at US prices (level in {states[job.state]}: {parity.toFixed(1)})
              </th>
              {[p10Cents, medianCents, p90Cents].map((cents) => (
                <td key={cents}>{dollars(payIn('adjusted', cents, parity))}</td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
      {drivers.length > 0 && (
        <PaySection
          id="drivers"
          heading="What moves it"
          lead="What each part of the job adds to, or takes from, what the average coder makes, all else alike."
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
