import Link from 'next/link';
import { SelectField } from '@/app/_forms/field';
import { SubmitButton } from '@/app/_forms/submit-button';
import { dateText } from '@/app/_words/date-text';
import { monthName } from '@/app/_words/month-name';
import type { OwnSession } from '@/lib/auth/list-own-sessions';
import styles from './settings.module.css';
import { endOthers, endSession, follow, remind } from './settings-actions';

const months = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => {
    const name = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });
    return [String(index + 1), name.format(Date.UTC(2000, index))];
  }),
);

interface SettingsProps {
  /** The month of the next one, such as `2027-01`. */
  reminder: string | null;
  /** Whether they are told of medians that move. */
  follows: boolean;
  sessions: readonly OwnSession[];
}

/** What a coder decides about their account. */
export function Settings({ reminder, follows, sessions }: SettingsProps) {
  return (
    <div className={styles.settings}>
      <section aria-labelledby="reminder">
        <h2 id="reminder">A reminder once a year</h2>
        <p>
          {reminder === null
            ? 'A short email that asks whether your pay is still up to date. It contains no figures, and one click stops it.'
            : `The next email asking whether your pay is still up to date comes in ${monthName(reminder)}.`}
        </p>
        <form action={remind} className={styles.form}>
          <SelectField
            key={reminder}
            name="month"
            label="Month"
            hint="For example, when raises come. We don’t use the month of your report, because that would reveal when you sent it."
            options={months}
            chosen={reminder === null ? '' : String(Number(reminder.slice(5)))}
            open="No reminder"
          />
          <SubmitButton kind="quiet" busy="Saving …">
            Save
          </SubmitButton>
        </form>
      </section>

      <section aria-labelledby="moves">
        <h2 id="moves">When figures move</h2>
        <p>
          {follows
            ? 'You get an email when a national or state median moves by more than its rounding.'
            : 'An email when a national or state median moves by more than its rounding, at most once a day. One click stops it.'}
        </p>
        <form action={follow}>
          <input type="hidden" name="moves" value={follows ? 'off' : 'on'} />
          <SubmitButton kind="quiet" busy="Saving …">
            {follows ? 'Stop these emails' : 'Email me when a median moves'}
          </SubmitButton>
        </form>
      </section>

      <section aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <ul className={styles.sessions}>
          {sessions.map((session) => (
            <Session key={session.id} session={session} />
          ))}
        </ul>
        {sessions.length > 1 && (
          <form action={endOthers}>
            <SubmitButton kind="quiet" busy="Signing out …">
              Sign out everywhere else
            </SubmitButton>
          </form>
        )}
      </section>

      <section aria-labelledby="yours">
        <h2 id="yours">Your data</h2>
        <p>Download everything we store about you, or all your reports as a table.</p>
        <p className={styles.links}>
          <a href="/account/download.json">Download everything (JSON)</a>
          <a href="/account/download.csv">Download reports (CSV)</a>
        </p>
        <p>
          <Link href="/privacy">What we store and who can see it</Link>
        </p>
        <p>
          <Link href="/account/delete">Delete your account and all its reports</Link>
        </p>
      </section>
    </div>
  );
}

function Session({ session: { id, device, since, current } }: { session: OwnSession }) {
  return (
    <li>
      <span>
        <strong>{device ?? 'A browser'}</strong>
        {current && ', this one'}
        <br />
        <span className={styles.since}>since {dateText(since)}</span>
      </span>
      {!current && (
        <form action={endSession}>
          <input type="hidden" name="session" value={id} />
          <SubmitButton kind="quiet" busy="Signing out …">
            Sign out<span className="visually-hidden"> {device ?? 'that browser'}</span>
          </SubmitButton>
        </form>
      )}
    </li>
  );
}
