import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Intake } from '@/lib/intake/open-intake';
import type { Outcome } from '@/lib/intake/outcome';
import { problemWords } from '@/lib/intake/problem-words';
import styles from './page.module.css';

const counting = new Intl.NumberFormat('en-US');

type Read = Extract<Outcome, { kind: 'read' }>;

/** What a run found: what became, or would become, of each row, and why some were refused. */
export function OutcomeReport({ intake, outcome }: { intake: Intake; outcome: Outcome }) {
  const { id, importId } = intake;
  if (outcome.kind === 'failed') {
    return (
      <p>Something went wrong on the server, and nothing was written. Try again; if it stays, its log tells more.</p>
    );
  }
  if (outcome.kind === 'unreadable') {
    return (
      <p>
        {outcome.message} <Link href={`/admin/import/${id}/mapping?all=1`}>Change the mapping</Link>
      </p>
    );
  }
  return (
    <>
      <Fates outcome={outcome} done={importId !== null} />
      {outcome.badRows > 0 && <Refused id={id} outcome={outcome} done={importId !== null} />}
      {outcome.otherwise.length > 0 && <Otherwise outcome={outcome} />}
    </>
  );
}

function Fates({ outcome, done }: { outcome: Read; done: boolean }) {
  const { fates, badRows, leftOut, displaced, rows } = outcome;
  return (
    <dl className={styles.fates}>
      {fates.length === 0 && rows > 0 && (
        <Fate count={rows} what={rows === 1 ? 'row can be read' : 'rows can be read'} />
      )}
      {fates.map(({ count, what, of }) => (
        <Fate key={what} count={count} what={done || what !== 'added' ? what : 'new'}>
          {of.map((part) => (
            <li key={part.what}>
              {counting.format(part.count)} {part.what}
            </li>
          ))}
        </Fate>
      ))}
      {badRows > 0 && <Fate count={badRows} what="refused" alert />}
      {leftOut > 0 && <Fate count={leftOut} what="left out: unfinished, or of others than the survey is about" />}
      {displaced > 0 && <Fate count={displaced} what="that are here give way to newer ones of the same coders" />}
    </dl>
  );
}

interface FateProps {
  count: number;
  what: string;
  alert?: boolean;
  children?: ReactNode;
}

function Fate({ count, what, alert, children }: FateProps) {
  return (
    <div className={alert ? styles.alert : undefined}>
      <dt>{what}</dt>
      <dd>
        <span className={styles.count}>{counting.format(count)}</span>
        {children && <ul>{children}</ul>}
      </dd>
    </div>
  );
}

function Refused({ id, outcome: { bad, badRows }, done }: { id: string; outcome: Read; done: boolean }) {
  return (
    <section aria-labelledby="refused" className={styles.section}>
      <h2 id="refused">{badRows === 1 ? 'One row is refused' : `${counting.format(badRows)} rows are refused`}</h2>
      {!done && (
        <p>
          <a href={`/admin/import/${id}/refused.csv`} download>
            Download {badRows === 1 ? 'it' : 'them'} as CSV
          </a>{' '}
          with the reason beside each: mend them, save the mapping below, and bring that file in with it.
        </p>
      )}
      <Problems rows={bad.slice(0, SHOWN)} />
      {bad.length > SHOWN && (
        <details className={styles.otherwise}>
          <summary>{counting.format(bad.length - SHOWN)} more</summary>
          <Problems rows={bad.slice(SHOWN)} />
        </details>
      )}
      {badRows > bad.length && <p>… and {counting.format(badRows - bad.length)} more in the file of refused rows.</p>}
    </section>
  );
}

function Problems({ rows }: { rows: Read['bad'] }) {
  return (
    <ol className={styles.problems}>
      {rows.map(({ line, problems }) => (
        <li key={line}>
          <strong>Line {counting.format(line)}</strong>
          <ul>
            {problems.map(({ column, stands, message }) => (
              <li key={`${column}${message}`}>
                {column !== 'row' && (
                  <>
                    <span className={styles.where}>{column}</span>{' '}
                    {stands === '' ? 'nothing stands there' : <q>{shortened(stands)}</q>}.{' '}
                  </>
                )}
                {problemWords(message)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Otherwise({ outcome: { otherwise, otherwiseMore } }: { outcome: Read }) {
  return (
    <details className={styles.otherwise}>
      <summary>What was read otherwise than it is written</summary>
      <ul>
        {otherwise.map(({ column, stands, read, line, times }) => (
          <li key={`${column}${stands}`}>
            {column}: <q>{shortened(stands)}</q> as {read}, in line {counting.format(line)}
            {times > 1 && <> and {counting.format(times - 1)} more</>}
          </li>
        ))}
      </ul>
      {otherwiseMore > 0 && <p>… and {counting.format(otherwiseMore)} more such cells.</p>}
    </details>
  );
}

const SHOWN = 10;
const LONGEST = 120;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
