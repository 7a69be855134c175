import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ErrorSummary } from '@/app/_forms/error-summary';
import { SubmitButton } from '@/app/_forms/submit-button';
import { midSentence } from '@/app/_words/mid-sentence';
import { noticeOf } from '@/app/admin/import/notices';
import { StepHeading } from '@/app/admin/import/step-heading';
import { requireAdmin } from '@/lib/auth/viewer';
import type { Column } from '@/lib/import/report-file';
import { columnGroups, columnWords, isNeeded } from '@/lib/intake/column-words';
import { openIntake, openTable } from '@/lib/intake/open-intake';
import { compareMapping } from '@/lib/mapping/compare-mapping';
import { lookAtTable } from '@/lib/mapping/look-at-table';
import { columnsRead } from '@/lib/mapping/mapping';
import { openQuestions } from '@/lib/mapping/open-questions';
import { ColumnField } from './column-field';
import styles from './page.module.css';
import { Participants } from './participants';

export const metadata: Metadata = { title: 'The questions of a survey' };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

const DATES_IN = 'The answers';

export default async function MappingPage({ params, searchParams }: PageProps<'/admin/import/[id]/mapping'>) {
  const viewer = await requireAdmin('/admin/import');
  const { id } = await params;
  const intake = await openIntake(viewer, id);
  if (!intake) redirect('/admin/import?notice=gone');
  const { mapping, given } = intake.state;
  if (!mapping) redirect(`/admin/import/${id}`);
  if (intake.importId !== null || (intake.run && !intake.run.interrupted)) redirect(`/admin/import/${id}/check`);
  const { notice, missing, all } = await searchParams;
  const seen = await lookAtTable(await openTable(viewer, intake));
  const { questions, needed } = openQuestions(seen, mapping);
  const compared = given && all === undefined ? compareMapping(seen, mapping) : undefined;
  const errors =
    missing === undefined
      ? []
      : needed.map(({ column, why }) => ({ name: column === 'dates' ? column : `${column}.from`, message: why }));
  const isShown = (column: Column) => {
    if (!compared) return true;
    const lost = columnsRead(mapping.columns[column]).some((name) => compared.missing.includes(name));
    return (
      lost || compared.unread.some((each) => each.column === column) || needed.some((each) => each.column === column)
    );
  };
  const isUsed = (column: Column) =>
    mapping.columns[column] !== undefined || column === 'coder' || questions.some((each) => each.column === column);
  const fieldOf = (column: Column) => {
    const error = errors.find(({ name }) => name === `${column}.from`)?.message;
    return (
      <ColumnField
        key={column}
        column={column}
        seen={seen.columns}
        mapping={mapping}
        given={given}
        questions={questions.flatMap((each) => (each.column === column && each.why !== error ? each.why : []))}
        error={error}
        only={compared?.unread.find((each) => each.column === column)?.answers}
      />
    );
  };
  const read = new Set([
    ...Object.values(mapping.columns).flatMap(columnsRead),
    ...mapping.only.map(({ from }) => from),
  ]);
  const unused = seen.columns.filter(({ name }) => !read.has(name));
  return (
    <div className={styles.page}>
      <StepHeading
        viewer={viewer}
        intake={intake}
        step={2}
        title={compared ? 'What is new in this file' : 'Which question is which'}
        notice={noticeOf.parse(notice)}
      />
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {compared ? (
        <p>
          The saved mapping reads the rest as before.{' '}
          <Link href={`/admin/import/${id}/mapping?all=1`}>Show all of it</Link>
        </p>
      ) : (
        <p>
          This is what the questions and answers seem to be. What is marked with a bar needs your eyes; the rest is
          worth a glance. Columns that say who someone is are never read.
        </p>
      )}
      <form action={`/admin/import/${id}/mapping/save`} method="post" className={styles.form}>
        <input type="hidden" name="version" value={intake.version} />
        {columnGroups.map(({ title, columns }) => {
          const shown = columns.filter(isShown);
          const asksDates = title === DATES_IN && (!compared || needed.some(({ column }) => column === 'dates'));
          if (shown.length === 0 && !asksDates) return null;
          return (
            <section key={title} aria-labelledby={`group ${title}`} className={styles.group}>
              <h2 id={`group ${title}`}>{title}</h2>
              <div className={styles.fields}>
                {shown.filter((column) => isNeeded(column) || isUsed(column)).map(fieldOf)}
                {asksDates && (
                  <label className={styles.dates} htmlFor="dates">
                    <span>Dates such as 3/4/2026</span>
                    <select
                      id="dates"
                      name="dates"
                      defaultValue={mapping.dates ?? ''}
                      aria-invalid={errors.some(({ name }) => name === 'dates') || undefined}
                    >
                      <option value="">there are none, or they tell by themselves</option>
                      <option value="month-first">the month comes first: March 4</option>
                      <option value="day-first">the day comes first: 3 April</option>
                    </select>
                  </label>
                )}
                <NotAsked columns={shown.filter((column) => !isNeeded(column) && !isUsed(column))} fieldOf={fieldOf} />
              </div>
            </section>
          );
        })}
        {!compared && <Participants seen={seen.columns} mapping={mapping} />}
        <section aria-labelledby="unused" className={styles.group}>
          <h2 id="unused">{compared ? 'New columns' : 'Not used'}</h2>
          <div className={styles.fields}>
            <Unused names={compared?.fresh ?? unused.map(({ name }) => name)} isNew={compared !== undefined} />
            {unused
              .filter(({ about }) => about === 'personal')
              .map(({ name }) => (
                <p key={name} className={styles.soft}>
                  <strong>{name}</strong> says who someone is. It is neither read nor shown.
                </p>
              ))}
          </div>
        </section>
        <div className={styles.buttons}>
          <SubmitButton busy="Trying …" decision="continue">
            Go on and try all rows
          </SubmitButton>
          <SubmitButton kind="quiet" busy="Keeping …" decision="look">
            Keep this and look again
          </SubmitButton>
        </div>
        <p className={styles.soft}>Trying writes nothing.</p>
      </form>
      <p>
        <a href={`/admin/import/${id}/mapping.json`} download>
          Download this mapping
        </a>
      </p>
    </div>
  );
}

interface NotAskedProps {
  columns: readonly Column[];
  fieldOf: (column: Column) => ReactNode;
}

/** What nothing in the file seems to be, and a report can do without. */
function NotAsked({ columns, fieldOf }: NotAskedProps) {
  if (columns.length === 0) return null;
  return (
    <details className={styles.notAsked}>
      <summary>
        Nothing in the file: {columns.map((column) => midSentence(columnWords[column].label)).join(', ')}
      </summary>
      <div className={styles.fields}>{columns.map(fieldOf)}</div>
    </details>
  );
}

function Unused({ names, isNew }: { names: readonly string[]; isNew: boolean }) {
  if (names.length === 0) return <p>{isNew ? 'None.' : 'Every column is used.'}</p>;
  return (
    <>
      <p>
        {isNew
          ? 'The mapping does not know these. They are left out unless you show all of it and choose them.'
          : 'These are left out. Next year only columns that are new then are shown.'}
      </p>
      <ul className={styles.unused}>
        {names.map((name) => (
          <li key={name}>
            {name}
            <input type="hidden" name="unused" value={name} />
          </li>
        ))}
      </ul>
    </>
  );
}
