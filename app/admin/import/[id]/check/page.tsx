import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { TextField } from '@/app/_forms/field';
import { SubmitButton } from '@/app/_forms/submit-button';
import { keepMapping, tryAgain } from '@/app/admin/import/actions';
import { GiveUp } from '@/app/admin/import/give-up';
import { noticeOf } from '@/app/admin/import/notices';
import { StepHeading } from '@/app/admin/import/step-heading';
import { requireAdmin } from '@/lib/auth/viewer';
import { type Intake, openIntake, openTable } from '@/lib/intake/open-intake';
import type { Outcome } from '@/lib/intake/outcome';
import { previewRows } from '@/lib/intake/preview-rows';
import { Dealings } from './dealings';
import { OutcomeReport } from './outcome-report';
import styles from './page.module.css';
import { Preview } from './preview';
import { RunProgress } from './run-progress';

export const metadata: Metadata = { title: 'Try a survey and bring it in' };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

export default async function CheckPage({ params, searchParams }: PageProps<'/admin/import/[id]/check'>) {
  const viewer = await requireAdmin('/admin/import');
  const { id } = await params;
  const intake = await openIntake(viewer, id);
  if (!intake) redirect('/admin/import?notice=gone');
  const { run, state, importId } = intake;
  const { mapping } = state;
  if (!mapping) redirect(`/admin/import/${id}`);
  const { notice } = await searchParams;
  const heading = (title: string) => (
    <StepHeading viewer={viewer} intake={intake} step={3} title={title} notice={noticeOf.parse(notice)} />
  );
  if (run && !run.interrupted) {
    return (
      <div className={styles.page}>
        {heading(run.kind === 'import' ? 'Bringing it in' : 'Trying all rows')}
        <RunProgress run={run} address={`/admin/import/${id}/check`} />
      </div>
    );
  }
  if (importId !== null) {
    return (
      <div className={styles.page}>
        {heading('Brought in')}
        <Done intake={intake} />
      </div>
    );
  }
  const rows = await previewRows(await openTable(viewer, intake), mapping);
  return (
    <div className={styles.page}>
      {heading(titleOf(state.outcome))}
      {run && (
        <p className={styles.interrupted}>
          The server was stopped while it {run.kind === 'import' ? 'brought this file in' : 'tried this file'}. Nothing
          was written; start again below.
        </p>
      )}
      {state.outcome ? <OutcomeReport intake={intake} outcome={state.outcome} /> : <TryIt intake={intake} />}
      {state.outcome?.kind === 'read' && <Dealings intake={intake} outcome={state.outcome} />}
      <section aria-labelledby="preview" className={styles.section}>
        <h2 id="preview">The first {rows.length === 1 ? 'row' : `${rows.length} rows`}, read both ways</h2>
        <Preview rows={rows} />
        <p>
          Not as it should be? <Link href={`/admin/import/${id}/mapping?all=1`}>Change the mapping</Link>
        </p>
      </section>
      <section aria-labelledby="mapping" className={styles.section}>
        <h2 id="mapping">Keep the mapping for next year</h2>
        <form action={keepMapping} className={styles.keep}>
          <input type="hidden" name="intake" value={id} />
          <input type="hidden" name="version" value={intake.version} />
          <TextField name="name" label="Name" defaultValue={mapping.survey} maxLength={100} required />
          <SubmitButton kind="quiet" busy="Saving …">
            Save the mapping
          </SubmitButton>
        </form>
        <p>
          <a href={`/admin/import/${id}/mapping.json`} download>
            Download it as a file
          </a>
          , which the command line takes too.
        </p>
      </section>
      <div className={styles.section}>
        <GiveUp intake={intake} />
      </div>
    </div>
  );
}

function titleOf(outcome: Outcome | undefined): string {
  if (!outcome) return 'Try it out';
  if (outcome.kind === 'unreadable') return 'The file can’t be read like this';
  if (outcome.kind === 'failed') return 'That did not work';
  if (outcome.stopped) return 'One thing to say first';
  return outcome.rows === 0 ? 'No row can be read' : 'What would come of it';
}

function TryIt({ intake: { id, version, state } }: { intake: Intake }) {
  return (
    <form action={tryAgain} className={styles.section}>
      <input type="hidden" name="intake" value={id} />
      <input type="hidden" name="version" value={version} />
      {state.confirmed.map((key) => (
        <input key={key} type="hidden" name="confirmed" value={key} />
      ))}
      <p>All rows are read and compared with what is here. Nothing is written.</p>
      <SubmitButton busy="Trying …">Try all rows</SubmitButton>
    </form>
  );
}

function Done({ intake }: { intake: Intake }) {
  const { importId, state } = intake;
  return (
    <>
      {state.outcome && <OutcomeReport intake={intake} outcome={state.outcome} />}
      <p>
        It is import {importId} in <Link href="/admin/log?action=reports_imported">the log</Link>, where it can be
        undone as one. What waits stands in <Link href="/admin?show=all">the queue</Link>. The file is deleted here.
      </p>
      <GiveUp intake={intake} />
    </>
  );
}
