import Link from 'next/link';
import article from '@/app/_site/article.module.css';
import { fixedMetadata } from '@/app/_site/fixed-pages';
import { dollars } from '@/app/_words/money';
import { coderBands } from '@/lib/aggregates/figure';
import {
  LEAST_CHANGED,
  LEAST_CODERS_IN_BIN,
  LEAST_REMAINING,
  ladder,
  MIDDLE_HALF_BELOW,
  roundingCents,
} from '@/lib/aggregates/publishing-rules';
import { readApprovedReports } from '@/lib/aggregates/read-approved-reports';
import { WINDOW_MONTHS } from '@/lib/aggregates/window';
import { FULL_TIME_HOURS } from '@/lib/survey/pay';
import { Measured } from './measured';
import styles from './method.module.css';
import { Numbers } from './numbers';
import { PayModel } from './pay-model';
import { Sources } from './sources';
import { TriageRules } from './triage-rules';

export const metadata = fixedMetadata('/method');

const counting = new Intl.NumberFormat('en-US');

export default async function MethodPage() {
  const approvedReports = await readApprovedReports();
  const bands = coderBands.map(({ text }) => text);
  return (
    <article className={article.article}>
      <h1>How we know</h1>
      <p className={article.lead}>
        Each figure on Paychart says whose it is, how many people are behind it, and when it is from. This page explains
        how each is made. <Link href="/data">All of them can be downloaded</Link>.
      </p>

      <h2>Three voices, kept apart</h2>
      <dl className={styles.voices}>
        <div className={styles.survey}>
          <dt>Survey</dt>
          <dd>
            What coders reported here and a moderator approved: {counting.format(approvedReports)}{' '}
            {approvedReports === 1 ? 'report' : 'reports'} so far.
          </dd>
        </div>
        <div className={styles.guide}>
          <dt>Guide</dt>
          <dd>The ranges that a published career guide gives. It names no source and no sample size for them.</dd>
        </div>
        <div className={styles.official}>
          <dt>Official</dt>
          <dd>
            Pay from the Bureau of Labor Statistics (BLS), prices from the Bureau of Economic Analysis (BEA). BLS counts
            coders among medical records specialists, a broader occupation, so its figures are not coders’ pay alone.
          </dd>
        </div>
      </dl>
      <p>
        No figure mixes them, except where it says that it is <em>modeled</em>. Where one of them is missing, nothing is
        drawn in its place.
      </p>

      <Numbers />

      <h2>What a report is</h2>
      <p>
        One coder’s pay in one job: a yearly salary, an hourly wage, a rate per chart or RVU, or a federal GS grade, as
        the coder enters it. To compare them, we convert each to an hourly rate using paid hours, and multiply that by{' '}
        {counting.format(FULL_TIME_HOURS)} hours, the full-time year by the BLS convention. Figures show base pay,
        defined as BLS defines wages: production and incentive pay are part of it; overtime, shift differentials and
        other bonuses are not. A GS grade and step pay what the Salary Tables of the Office of Personnel Management say,
        locality pay included. A remote coder whose pay the employer’s location sets counts in the employer’s state;
        everyone else counts where they work. Pay as a 1099 contractor is never pooled with that of employees, because
        it must cover taxes and benefits.
      </p>
      <p>
        The guide’s levels come from role and experience: managers and directors are one level; everyone else is entry
        with 0–2 years, mid with 3–5 and senior with 6 or more.
      </p>

      <h2>What moderators do</h2>
      <p>
        A moderator reads each report before it counts, next to the published figures around it, and approves it or
        rejects it with a reason that its author sees. Moderators see no name and no email address. Each decision is
        recorded and can be undone; authors can change, withdraw or delete a report at any time. The{' '}
        <Link href="/transparency">moderation report</Link> shows the results month by month, and the{' '}
        <Link href="/privacy">privacy page</Link> says what is stored about whom.
      </p>

      <TriageRules />

      <h2>When a figure is shown</h2>
      <p>
        A coder counts once, with the main job: of the approved reports of the last {WINDOW_MONTHS} months, those of the
        newest pay year are used, and the job with the most paid hours a week counts. Older pay and second jobs never
        take its place; 1099 work is counted separately. So that no one’s pay can be worked out, a group shows more only
        as it grows:
      </p>
      <table className={styles.ladder}>
        <thead>
          <tr>
            <th scope="col">Coders in the group</th>
            <th scope="col">What is shown</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">fewer than {ladder.median}</th>
            <td>nothing from the survey</td>
          </tr>
          <tr>
            <th scope="row">
              {ladder.median}–{ladder.quartiles - 1}
            </th>
            <td>the median</td>
          </tr>
          <tr>
            <th scope="row">
              {ladder.quartiles}–{ladder.distribution - 1}
            </th>
            <td>also the 25th and 75th percentile</td>
          </tr>
          <tr>
            <th scope="row">{ladder.distribution} and more</th>
            <td>
              also the 10th and 90th percentile and the spread, in steps that hold at least {LEAST_CODERS_IN_BIN} coders
            </td>
          </tr>
        </tbody>
      </table>
      <p>
        Below {MIDDLE_HALF_BELOW} coders the mean of the middle half, without the lowest and the highest paid quarter,
        stands in for the median: it estimates the middle of a small group more reliably, and says less about any one of
        them.
      </p>
      <p>
        Yearly figures are rounded once, to {dollars(roundingCents.coarse)} below {ladder.distribution} coders and to{' '}
        {dollars(roundingCents.fine)} from there on; hourly and cost-adjusted figures are computed from the rounded one.
        The number of coders is given as a band ({bands.slice(0, 4).join(', ')} and so on). The lowest and highest pay
        are never shown. The only exact count is that of all approved reports.
      </p>
      <p>
        A figure moves only after {LEAST_CHANGED} coders joined or left its group, so that no two versions of it differ
        by one coder. And a figure is held back when subtracting published ones from each other would leave fewer than{' '}
        {LEAST_REMAINING} coders.
      </p>

      <PayModel />
      <Measured />

      <h2>What may bias it</h2>
      <p>
        Nobody is picked at random: coders choose to report. Those who are certified, well paid, negotiating or unhappy
        may be more willing to, and those who hear of Paychart are not all coders. What people type can be wrong, too;
        moderators catch what can’t be true, not what is merely untrue. So read a survey figure as the pay of those who
        reported, and look at BLS and the guide beside it. Differences between groups mix experience, place, role and
        setting.
      </p>

      <h2>Cost-adjusted pay</h2>
      <p>
        Pay divided by the state’s price level (US = 100), to the nearest $100: what it would buy at average US prices.
        A state holds expensive and cheap places; the level is their average.
      </p>

      <h2>Sources</h2>
      <Sources />

      <p className={styles.submit}>
        <Link href="/submit" prefetch={false}>
          Report your pay
        </Link>{' '}
        and the next coder knows more.
      </p>
    </article>
  );
}
