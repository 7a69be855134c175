import type { Metadata } from 'next';
import Link from 'next/link';
import { ErrorSummary } from '@/app/_forms/error-summary';
import { SubmitButton } from '@/app/_forms/submit-button';
import { AdminNav } from '@/app/admin/admin-nav';
import { requireAdmin } from '@/lib/auth/viewer';
import { HOURS_KEPT } from '@/lib/intake/hours-kept';
import { type ListedIntake, listIntakes } from '@/lib/intake/list-intakes';
import { listMappings } from '@/lib/intake/list-mappings';
import { MOST_MEGABYTES } from '@/lib/intake/receive-file';
import { refusedFile } from '@/lib/intake/refused-file';
import { layouts } from '@/lib/tables/layouts';
import { removeMapping } from './actions';
import { FileField } from './file-field';
import { GiveUp } from './give-up';
import { noticeOf } from './notices';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Import a survey' };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const tools = new Intl.ListFormat('en-US').format(
  Object.entries(layouts).flatMap(([key, name]) => (key === 'plain' || key === 'paychart' ? [] : [name])),
);

export default async function ImportPage({ searchParams }: PageProps<'/admin/import'>) {
  const viewer = await requireAdmin('/admin/import');
  const { notice, refused } = await searchParams;
  const [intakes, mappings] = await Promise.all([listIntakes(viewer), listMappings(viewer)]);
  const said = noticeOf.parse(notice);
  const problem = typeof refused === 'string' ? refusedFile.open(refused) : undefined;
  return (
    <div className={styles.page}>
      <h1>Import a survey</h1>
      <AdminNav viewer={viewer} here="import" />
      <div role="status">{said && <p className={styles.notice}>{said}</p>}</div>
      {problem !== undefined && <ErrorSummary errors={[{ name: 'file', message: problem }]} />}
      <p>
        Bring the answers of a survey as your survey tool exports them. You say which of its questions is which of ours,
        see what would come of each row, and only then bring it in. Nothing is public before that.
      </p>
      <form action="/api/survey-files" method="post" encType="multipart/form-data" className={styles.form}>
        <FileField
          name="file"
          label="The survey’s file"
          hint={`CSV in any separator or encoding, or XLSX, up to ${MOST_MEGABYTES} MB. It is kept encrypted, and deleted once it is brought in, or after ${HOURS_KEPT} hours.`}
          accept=".csv,.tsv,.txt,.xlsx"
          error={problem}
        />
        <SubmitButton busy="Looking at it …">Look at this file</SubmitButton>
      </form>
      <details className={styles.more}>
        <summary>Which files can be read</summary>
        <p>
          Those of {tools}, or any table with a row of column names. For SPSS, save the data as CSV with value labels. A
          file of more than {MOST_MEGABYTES} MB is brought in on the server:{' '}
          <code>npm run reports:import -- FILE --map MAPPING</code>, with a mapping that you make here with a part of
          the file and download.
        </p>
      </details>

      {intakes.length > 0 && (
        <section aria-labelledby="under-way" className={styles.section}>
          <h2 id="under-way">Files that are here</h2>
          <ul className={styles.files}>
            {intakes.map((intake) => (
              <li key={intake.id}>
                <div>
                  <Link href={addressOf(intake)}>{intake.state.name}</Link>
                  <p className={styles.soft}>
                    {standOf(intake)} {intake.own ? 'Brought by you' : 'Brought by another admin'}; deleted{' '}
                    <time dateTime={intake.expires.toISOString()}>{moment.format(intake.expires)} UTC</time> at the
                    latest.
                  </p>
                </div>
                <GiveUp intake={intake} />
              </li>
            ))}
          </ul>
        </section>
      )}

      <section aria-labelledby="mappings" className={styles.section}>
        <h2 id="mappings">Saved mappings</h2>
        {mappings.length === 0 ? (
          <p>
            None yet. Once you have said which question is which, save it: next year’s file then shows only what is new.
          </p>
        ) : (
          <ul className={styles.files}>
            {mappings.map(({ name, savedAt }) => (
              <li key={name}>
                <div>
                  <a href={`/admin/import/saved?name=${encodeURIComponent(name)}`} download>
                    {name}
                  </a>
                  <p className={styles.soft}>Saved on {day.format(savedAt)}</p>
                </div>
                <form action={removeMapping}>
                  <input type="hidden" name="name" value={name} />
                  <SubmitButton kind="quiet" busy="Deleting …">
                    Delete<span className="visually-hidden"> {name}</span>
                  </SubmitButton>
                </form>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function addressOf({ id, state, run, importId }: ListedIntake) {
  if (run || state.outcome || importId !== null) return `/admin/import/${id}/check` as const;
  return state.mapping ? (`/admin/import/${id}/mapping` as const) : (`/admin/import/${id}` as const);
}

function standOf({ state, run, importId }: ListedIntake): string {
  if (importId !== null) return 'Imported.';
  if (run) return run.interrupted ? 'Interrupted.' : 'Being read.';
  if (state.outcome) return 'Tried out.';
  return state.mapping ? 'Being mapped.' : 'Looked at.';
}
