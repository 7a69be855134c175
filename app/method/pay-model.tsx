import Link from 'next/link';
import { dateText } from '@/app/_words/date-text';
import { dollars } from '@/app/_words/money';
import { LEAST_CHANGED, roundingCents } from '@/lib/aggregates/publishing-rules';
import { AREA_SLOPE, BELIEVED } from '@/lib/estimate/area-effect';
import { CLIP } from '@/lib/estimate/fit-middle';
import { PROTECTION, SAMPLE } from '@/lib/estimate/fit-model';
import { LEAST_IN_PAIR } from '@/lib/estimate/fit-tail';
import { GROUPS } from '@/lib/estimate/predictor';
import { readModelVersion } from '@/lib/estimate/read-model-version';
import { statedBounds } from '@/lib/estimate/stated-bounds';
import { FURTHEST } from '@/lib/estimate/sticky-noise';
import { COUNT_DEVIATION } from '@/lib/estimate/who-works-where';

/** The pay model, for coders first and for statisticians next. */
export async function PayModel() {
  const { version, fittedAt, calibration } = await readModelVersion();
  return (
    <>
      <h2 id="model">The pay model</h2>
      <p>
        Most jobs have too few coders for their own figure. The{' '}
        <Link href="/calculator" prefetch={false}>
          calculator
        </Link>{' '}
        estimates their pay from all counted reports: what each state, specialty, credential and so on pays compared
        with the others, all else equal, and what two of them pay together. It says how sure it is, and how much of that
        comes from reports rather than from the guide and BLS.{' '}
        {fittedAt ? `Version ${version} was fitted on ${dateText(fittedAt)}.` : 'It has not been fitted yet.'}
      </p>
      <p>
        So that no answer gives a coder away, pay counts only up to a limit, however high or low it is; what fewer than{' '}
        {PROTECTION.leastCoders} coders share has no say of its own, neither their pay nor who they are; random noise is
        added to what each group of coders tells the model, and to how many they are; and it is fitted again only after{' '}
        {LEAST_CHANGED} coders have changed something, or when the guide or BLS figures change and no coder has.
      </p>
      <p>
        {calibration
          ? `How well it predicts: of 100 coders who reported in the last three months, ${calibration.percent} were paid within the range that a model fitted to the earlier reports gave for their jobs. It should be 80: the range leaves out a tenth at each end.`
          : 'How well it predicts the pay of coders who report later is shown here once there are 100 of them.'}
      </p>
      <details>
        <summary>For statisticians</summary>
        <p>
          A mixed model of log pay: random effects of state, experience, role, each credential held, specialty, setting,
          work location and employment, and of every pair of these; one variance for each, by MacKay’s fixed point, told
          by {SAMPLE.toLocaleString('en-US')} reports at random where there are more. Effects of single values are drawn
          to priors from the guide (levels in full, its other ranges by half) and from BLS state medians (means where it
          has no median). Time is a level with straight lines between half-yearly knots, whose bends are drawn to
          nothing. Pulls are Huber’s, cut off at {CLIP} standard deviations of the residuals. The 10th, 50th and 90th
          percentile about that middle have random effects of the same kind, fitted by smoothed quantile scores, so that
          spread and skew differ by group as far as reports tell; those of pairs take {LEAST_IN_PAIR} coders.
        </p>
        <p>
          A question that leaves dimensions open is answered over the jobs that coders have: open effects are regressed
          on the columns asked about, by noised counts of who works where, and what stays open adds its variance and its
          third cumulant to the spread (Cornish and Fisher). The values of the open dimension that moves pay the most
          are mixed as {GROUPS} groups at most, so that a large place that is paid otherwise leaves two peaks where
          there are two. The 80% interval of the median holds what is left of each variance: of the level, of each
          value, of each pair, of triples, whose variance is estimated though they have no effects, and of who works in
          such jobs (leverage times what stays open, over the density at the median). The share told as “from reports”
          weighs each value’s shrinkage by the variance of its dimension and the square of its prior. 1099 pay is the
          W-2 estimate of such coders times one factor. An area’s answer is that of its states, a share of the way to
          the log mean of the area (DOL), each log mean (OEWS) beside the nation’s of its year, with what that leaves
          added to the variance. The share is one for all areas: {BELIEVED} (standard deviation{' '}
          {AREA_SLOPE.variance ** 0.5}) before reports, then what pulls of coders who say their area have in common
          within their states, noised like other sums.
        </p>
        <p>
          Privacy: each cell’s sum of pulls has normal noise, cut off at {FURTHEST} standard deviations, of{' '}
          {PROTECTION.noise} coders’ pulls, drawn from who is in the cell (the cell-key method of the Australian Bureau
          of Statistics), and effects are shrunk accordingly. Counts of who works where have noise of {COUNT_DEVIATION}{' '}
          coders; of fewer than {PROTECTION.leastCoders} the model takes nothing but that they are fewer. In our tests
          among {statedBounds.reports.toLocaleString('en-US')} reports, one report that changed to an extreme pay moved
          the median of no job like it by more than {statedBounds.changed.median}% and no end of its range by more than{' '}
          {statedBounds.changed.ends}%; an extreme coder who joined, which draws noise anew, moved neither by more than{' '}
          {statedBounds.joined}%; among fewer reports one moves more. Estimates round to {dollars(roundingCents.fine)}.
          How near it comes to pay that it has not seen, and what an attacker gets out of it:{' '}
          <a href="#measured">what we measured</a>.
        </p>
      </details>
    </>
  );
}
