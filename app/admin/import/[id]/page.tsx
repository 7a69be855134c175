import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SelectField, TextField } from '@/app/_forms/field';
import { SubmitButton } from '@/app/_forms/submit-button';
import { begin } from '@/app/admin/import/actions';
import { FileField } from '@/app/admin/import/file-field';
import { GiveUp } from '@/app/admin/import/give-up';
import { noticeOf } from '@/app/admin/import/notices';
import { StepHeading } from '@/app/admin/import/step-heading';
import { requireAdmin } from '@/lib/auth/viewer';
import { suggestedSurvey } from '@/lib/import/survey-name';
import { listMappings } from '@/lib/intake/list-mappings';
import { openIntake, openTable } from '@/lib/intake/open-intake';
import { lookAtTable } from '@/lib/mapping/look-at-table';
import { layouts } from '@/lib/tables/layouts';
import type { SurveyTable } from '@/lib/tables/survey-table';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'The file of a survey' };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

const counting = new Intl.NumberFormat('en-US');

export default async function FilePage({ params, searchParams }: PageProps<'/admin/import/[id]'>) {
  const viewer = await requireAdmin('/admin/import');
  const { id } = await params;
  const intake = await openIntake(viewer, id);
  if (!intake) redirect('/admin/import?notice=gone');
  if (intake.importId !== null) redirect(`/admin/import/${id}/check`);
  const { notice } = await searchParams;
  const { state, version } = intake;
  const [seen, mappings] = await Promise.all([lookAtTable(await openTable(viewer, intake)), listMappings(viewer)]);
  const { table, rows } = seen;
  const survey = state.mapping?.survey ?? suggestedSurvey(state.name);
  return (
    <div className={styles.page}>
      <StepHeading viewer={viewer} intake={intake} step={1} title={titleOf(table)} notice={noticeOf.parse(notice)} />
      <dl className={styles.facts}>
        <Fact name="Written by">{layouts[table.layout]}</Fact>
        <Fact name="As">{table.written}</Fact>
        <Fact name="Header">
          {table.headerRows.length === 1 ? 'one row' : `${table.headerRows.length} rows`}, then {counting.format(rows)}
          {rows >= 20_000 ? ' or more' : ''} {rows === 1 ? 'answer' : 'answers'}
        </Fact>
        <Fact name="Columns">{counting.format(table.columns.length)}</Fact>
      </dl>
      <details className={styles.columns}>
        <summary>All {counting.format(table.columns.length)} columns</summary>
        <ol>
          {table.columns.map(({ name, question, option, about }) => (
            <li key={name}>
              <strong>{name}</strong>
              {question !== name && <> {question}</>}
              {option !== undefined && question !== name && <> — {option}</>}
              {about && <span className={styles.about}> {aboutWords[about]}</span>}
            </li>
          ))}
        </ol>
      </details>

      <form action={begin} className={styles.form}>
        <input type="hidden" name="intake" value={id} />
        <input type="hidden" name="version" value={version} />
        <TextField
          name="survey"
          label="Name of the survey"
          hint="Ids of respondents count within one survey: use the same name for each file of the same survey. The log records it."
          defaultValue={survey}
          maxLength={100}
          required
        />
        {table.sheets && table.sheets.length > 1 && (
          <SelectField
            name="sheet"
            label="Sheet"
            options={Object.fromEntries(table.sheets.map((sheet) => [sheet, sheet]))}
            chosen={state.sheet ?? ''}
            open="The first one with answers"
          />
        )}
        {mappings.length > 0 && (
          <SelectField
            name="saved"
            label="Begin with"
            hint="A saved mapping shows only what is new in this file"
            options={Object.fromEntries(mappings.map(({ name }) => [name, name]))}
            chosen={mappings[0]?.name ?? ''}
            open="A proposal made from its questions"
          />
        )}
        <details className={styles.other}>
          <summary>Begin with a mapping in a file</summary>
          <FileField name="mapping" label="Mapping" hint="As it was downloaded here" accept=".json" />
        </details>
        <SubmitButton busy="Reading its questions …">Go on to its questions</SubmitButton>
      </form>
      <div className={styles.giveUp}>
        <GiveUp intake={intake} />
      </div>
    </div>
  );
}

const aboutWords = {
  personal: 'says who someone is: never read',
  respondent: 'tells respondents apart',
  received: 'when they answered',
  tool: 'written by the tool',
} as const;

function titleOf({ layout }: SurveyTable): string {
  if (layout === 'plain') return 'A table with one row of names';
  if (layout === 'paychart') return 'A file in Paychart’s own layout';
  return `A file of ${layouts[layout]}`;
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
