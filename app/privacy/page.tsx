import Link from 'next/link';
import article from '@/app/_site/article.module.css';
import { fixedMetadata } from '@/app/_site/fixed-pages';
import { LEAST_CHANGED } from '@/lib/aggregates/publishing-rules';
import { WINDOW_MONTHS } from '@/lib/aggregates/window';
import { LINK_MINUTES } from '@/lib/auth/link-minutes';
import { SESSION_DAYS } from '@/lib/auth/session-days';
import { HOURS_KEPT } from '@/lib/intake/hours-kept';
import { DRAFT_MINUTES } from '@/lib/reports/draft-minutes';
import { GuaranteeList } from './guarantee-list';
import styles from './page.module.css';

export const metadata = fixedMetadata('/privacy');

export default function PrivacyPage() {
  return (
    <article className={article.article}>
      <h1>What we store and who can see it</h1>
      <p className={article.lead}>
        Your pay is your business. This page says what four kinds of people who want to know it could learn from us, and
        what we can’t promise. Each sentence with a check mark is checked by a test before a change to Paychart goes
        live.
      </p>

      <h2>Someone steals a copy of the database</h2>
      <p>
        The thief has every table, but not the key, which is kept elsewhere, and may know the addresses of all coders.
      </p>
      <GuaranteeList names={['unreadable', 'untied', 'unordered', 'months', 'noWayIn', 'bans']} />

      <h2>A moderator is curious</h2>
      <GuaranteeList names={['moderators', 'blindBans']} />
      <p>
        Nobody decides on a report of their own. A moderator does read what you say about your job: if you are the only
        director of coding in Wyoming, someone who knows you may recognize you.
      </p>

      <h2>An employer knows a lot about you</h2>
      <p>They know your state, role and credentials, and watch the figures as they change.</p>
      <GuaranteeList names={['groups']} />
      <p>
        No survey figure is published by area: few coders share one, and areas cross state lines, so that a figure could
        give away a hidden one.
      </p>
      <p>
        A figure moves only after {LEAST_CHANGED} coders changed in its group, and stays when someone leaves. We play
        the employer ourselves, with all figures ever published and three accounts of their own;{' '}
        <Link href="/method#measured" prefetch={false}>
          how often that succeeds
        </Link>{' '}
        is listed with our other measurements. It is rare, but not never.
      </p>

      <h2>A court orders us to talk</h2>
      <p>
        With the key we could compute whose a report is, and could be made to: as long as you have an account, and for
        the reports it still has.
      </p>
      <GuaranteeList names={['deletion']} />

      <h2>What is stored, and for how long</h2>
      <dl className={styles.kept}>
        <div>
          <dt>Your address</dt>
          <dd>
            Encrypted, until you delete your account. If you were banned, also encrypted in another way for as long as
            the ban lasts.
          </dd>
        </div>
        <div>
          <dt>An emailed link</dt>
          <dd>{LINK_MINUTES} minutes, or until you use it. It is erased when the next one is requested.</dd>
        </div>
        <div>
          <dt>A sign-in</dt>
          <dd>
            The day and a device such as “Firefox on Windows”, for {SESSION_DAYS} days or until you sign out. It is
            erased the next time anyone signs in.
          </dd>
        </div>
        <div>
          <dt>A report you have not sent yet</dt>
          <dd>
            Nothing, on our side. Filled in before you sign in, it waits {DRAFT_MINUTES} minutes at most, encrypted, in
            your browser, and opens only for the address you gave.
          </dd>
        </div>
        <div>
          <dt>A report</dt>
          <dd>
            What you entered, a federal grade, step and area included, and the month it came, until you delete it; of a
            county or city, only the area it lies in. It counts for {WINDOW_MONTHS} months. The exact time is stored
            until a moderator decides.
          </dd>
        </div>
        <div>
          <dt>The file of another survey</dt>
          <dd>
            Where an association brings the answers of its own survey: encrypted, until they are brought in, and{' '}
            {HOURS_KEPT} hours at most. Its columns with names and addresses are left out. What stays is a report like
            any other, under a keyed hash of the respondent’s number.
          </dd>
        </div>
        <div>
          <dt>A reminder</dt>
          <dd>The month that you chose, until you stop it.</dd>
        </div>
        <div>
          <dt>Emails about figures</dt>
          <dd>
            Of which release you were told last, until you stop them. No email has an image or a link that counts.
          </dd>
        </div>
        <div>
          <dt>Decisions</dt>
          <dd>
            Which moderator decided what and when, permanently, by the report’s number. When an author withdraws or
            deletes, only that someone did.
          </dd>
        </div>
        <div>
          <dt>Counters to prevent abuse</dt>
          <dd>
            How many requests came from a network, an address or an account, under a keyed hash, for about an hour.
          </dd>
        </div>
        <div>
          <dt>Logs and emails</dt>
          <dd>
            <GuaranteeList names={['logs', 'mails']} />
          </dd>
        </div>
      </dl>

      <h2>What we can’t promise</h2>
      <ul>
        <li>
          <strong>Whoever has the database and the key can tie addresses to reports.</strong> Those who run this site
          hold both, and choose how far apart to keep them.
        </li>
        <li>
          <strong>While a report is waiting, its time of receipt is in the database,</strong> and the day you signed in
          is stored with your account. If few people came that day, the two together may show which report is yours.
        </li>
        <li>
          <strong>In a quiet month the month may be enough.</strong> Sign-ins of the last {SESSION_DAYS} days are known
          by day, reports by month: if only one person and one report came, they belong together.
        </li>
        <li>
          <strong>Until the rows are rewritten in a random order, they lie in the order they came.</strong> That is a
          day at most while the site runs.
        </li>
        <li>
          <strong>Two copies reveal more than one.</strong> Anyone who copies the database before and after you report
          sees what was added: an account and a report. The same goes for anyone with access to the server: PostgreSQL’s
          own files number what is written.
        </li>
        <li>
          <strong>The log of decisions says when a report was decided,</strong> so it came before that.
        </li>
        <li>
          <strong>An error may log what it should not:</strong> when the database rejects a row, PostgreSQL’s log may
          contain that row, without an address.
        </li>
        <li>
          <strong>Mail servers keep their own logs,</strong> ours and yours: which address an email went to, and when. A
          sign-in email just before a report came in, or a yearly reminder, shows that you have an account.
        </li>
        <li>
          <strong>Backups hold what you deleted</strong> until they are overwritten; those who run this site decide
          when. So does a copy that was stolen earlier.
        </li>
        <li>
          <strong>Figures of small groups move,</strong> after {LEAST_CHANGED} changes, by what these coders make
          together. Someone who knows all of them but one knows a lot about that one.
        </li>
      </ul>

      <h2>What you can do</h2>
      <p>
        On <Link href="/account">your account page</Link> you can see and download everything stored about you, sign out
        other devices, withdraw or delete a report, and delete the account with all its reports in one step. An email
        address that you use for nothing else keeps your name out of this entirely.
      </p>
    </article>
  );
}
