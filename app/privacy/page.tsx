import Link from 'next/link';
import article from '@/app/_site/article.module.css';
import { fixedMetadata } from '@/app/_site/fixed-pages';
import { LEAST_CHANGED, WINDOW_MONTHS } from '@/lib/aggregates/ladder';
import { linkMinutes } from '@/lib/auth/link-mail';
import { SESSION_DAYS } from '@/lib/auth/session-days';
import { DRAFT_MINUTES } from '@/lib/reports/draft-minutes';
import styles from './page.module.css';
import { PromiseList } from './promise-list';

export const metadata = fixedMetadata('/privacy');

export default function PrivacyPage() {
  return (
    <article className={article.article}>
      <h1>What we store and who can see it</h1>
      <p className={article.lead}>
        A pay belongs to whoever earns it. This page says what four kinds of people could learn from us who would like
        to know yours, and what we can’t promise. Each sentence with a check mark is tried by a test before a change of
        Paychart goes live.
      </p>

      <h2>Someone steals a copy of the database</h2>
      <p>
        The thief has every table, but not the key, which is kept elsewhere, and may know the addresses of all coders.
      </p>
      <PromiseList names={['unreadable', 'untied', 'unordered', 'months', 'noWayIn', 'bans']} />

      <h2>A moderator is curious</h2>
      <PromiseList names={['moderators', 'blindBans']} />
      <p>
        Nobody decides on a report of their own. A moderator does read what you say of your job: if you are the only
        director of coding in Wyoming, someone who knows you may recognize you.
      </p>

      <h2>An employer knows much about you</h2>
      <p>They know your state, your role, your credentials, and watch the figures as they change.</p>
      <PromiseList names={['groups']} />
      <p>
        A figure moves only after {LEAST_CHANGED} coders changed in its group, and stays when someone leaves. We play
        the employer ourselves, with all figures ever published and three accounts of their own;{' '}
        <Link href="/method#measured" prefetch={false}>
          how often that succeeds
        </Link>{' '}
        stands beside our other measurements. It is seldom, and not never.
      </p>

      <h2>A court orders us to tell</h2>
      <p>
        With the key we could compute whose a report is, and could be made to: as long as you have an account, and for
        the reports it still has.
      </p>
      <PromiseList names={['deletion']} />

      <h2>What is kept, and how long</h2>
      <dl className={styles.kept}>
        <div>
          <dt>Your address</dt>
          <dd>
            Encrypted, until you delete your account. If you were banned, encrypted in another way for as long as that
            lasts.
          </dd>
        </div>
        <div>
          <dt>A mailed link</dt>
          <dd>{linkMinutes} minutes, or until you use it. It is erased when the next one is asked for.</dd>
        </div>
        <div>
          <dt>A sign-in</dt>
          <dd>
            The day and a device such as “Firefox on Windows”, for {SESSION_DAYS} days or until you sign out. It is
            erased at the next sign-in of anyone.
          </dd>
        </div>
        <div>
          <dt>A report not sent yet</dt>
          <dd>
            Nothing, on our side. Filled in before you sign in, it waits {DRAFT_MINUTES} minutes at most, encrypted, in
            your browser, and opens for the address that you gave alone.
          </dd>
        </div>
        <div>
          <dt>A report</dt>
          <dd>
            What you entered, a federal grade, step and area included, and the month it came, until you delete it; it
            counts for {WINDOW_MONTHS} months. The exact time until a moderator decides.
          </dd>
        </div>
        <div>
          <dt>A reminder</dt>
          <dd>The month that you chose, until you stop it.</dd>
        </div>
        <div>
          <dt>Decisions</dt>
          <dd>
            Which moderator decided what and when, for good, by the report’s number. When an author withdraws or
            deletes, only that somebody did.
          </dd>
        </div>
        <div>
          <dt>Counters against abuse</dt>
          <dd>How much came from a network, an address or an account, under a keyed hash, for about an hour.</dd>
        </div>
        <div>
          <dt>Logs and mails</dt>
          <dd>
            <PromiseList names={['logs', 'mails']} />
          </dd>
        </div>
      </dl>

      <h2>What we can’t promise</h2>
      <ul>
        <li>
          <strong>Whoever has the database and the key can tie addresses to reports.</strong> Those who run this site
          hold both, as separately as they choose to.
        </li>
        <li>
          <strong>While a report waits, its time of receipt stands in the database,</strong> and the day on which you
          signed in stands with your account. Where few came that day, both together may tell which is yours.
        </li>
        <li>
          <strong>In a quiet month the month may be enough.</strong> Sign-ins of the last {SESSION_DAYS} days are known
          by day, reports by month: if only one person came and one report, they go together.
        </li>
        <li>
          <strong>Until the rows are laid anew, they lie as they came.</strong> That is a day at most while the site
          runs.
        </li>
        <li>
          <strong>Two copies tell more than one.</strong> Whoever copies the database before and after you give sees
          what was added, an account and a report. The same goes for whoever sits in the server: PostgreSQL’s own files
          number what is written.
        </li>
        <li>
          <strong>The log of decisions says when a report was decided,</strong> so it came before that.
        </li>
        <li>
          <strong>A fault may write what it should not:</strong> when the database refuses a row, PostgreSQL’s log may
          hold that row, without an address.
        </li>
        <li>
          <strong>Mail servers keep logs of their own,</strong> ours and yours: to which address a mail went, and when.
          A sign-in mail just before a report came, or a yearly reminder, says that you have an account.
        </li>
        <li>
          <strong>Backups hold what you deleted</strong> until they are overwritten, which those who run this site
          decide. So does a copy that was stolen before.
        </li>
        <li>
          <strong>Figures of small groups move,</strong> after {LEAST_CHANGED} changes, by what these coders make
          together. Someone who knows all of them but one knows much of that one.
        </li>
      </ul>

      <h2>What you can do</h2>
      <p>
        On <Link href="/account">your account page</Link> you see and download all that is held about you, sign out
        other devices, withdraw or delete a report, and delete the account with all its reports in one step. An address
        used for nothing else keeps your name out of this altogether.
      </p>
    </article>
  );
}
