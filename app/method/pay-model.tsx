import Link from 'next/link';
import { dateText } from '@/app/_components/date-text';
import { dollars } from '@/app/_components/money';
import { roundingCents } from '@/lib/aggregates/ladder';
import { readModelVersion } from '@/lib/estimate/read-model-version';

/** The pay model, for coders first and for statisticians next. */
export async function PayModel() {
  const { version, fittedAt } = await readModelVersion();
  return (
    <>
      <h2 id="model">The pay model</h2>
      <p>
        Most jobs have too few coders for a figure of their own. The{' '}
        <Link href="/calculator" prefetch={false}>
          calculator
        </Link>{' '}
        answers for them from what is published: what each state, specialty, credential and so on pays beside the
        others, all else alike. It says how sure it is, and how much of that comes from reports rather than from the
        guide and BLS. It reads published figures and nothing else of anyone’s pay, so no estimate can give away what no
        figure does.{' '}
        {fittedAt ? `Version ${version} was fitted on ${dateText(fittedAt)}.` : 'It has not been fitted yet.'}
      </p>
      <details>
        <summary>For statisticians</summary>
        <p>
          Log pay; additive effects of state, experience, role, credentials, specialty, setting, arrangement, employment
          and year. The response of each published cell is a weighted mean of its published log quantiles; the design’s
          cross-products are counted over the jobs of all reports, so that a query on some dimensions solves the least
          squares of exactly these, marginal over the others. Effects are drawn to priors from the guide (levels in
          full, its other ranges by half) and from BLS state means, with one variance a dimension, estimated by
          expectation and maximisation; what tells fewer than one coder apart is left out of the responses. A published
          cell’s own quantiles are partially pooled with the additive ones, by a variance estimated for its kind of
          cell; pairs within a job add what they have beyond their parts. The spread is what the effects leave of the
          nation’s, with the nation’s skew. Medians and quartiles bound the influence of typos and trolls. Intervals are
          80%, include the uncertainty of each effect and of the current year, and are widened by what the benchmark
          measured. Estimates round to {dollars(roundingCents.fine)}. 1099 pay is the W-2 estimate of such coders times
          one factor, from the published 1099 figure.
        </p>
        <p>
          How near it comes to pay that it has not seen, on generated markets: <a href="#measured">what we measured</a>.
        </p>
      </details>
    </>
  );
}
