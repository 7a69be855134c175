import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ImportStatus } from '@/lib/db/generated/enums';
import type { Confirmed, Progress } from '@/lib/import/import-reports';
import type { DateOrder } from '@/lib/import/read-month';
import { suggestedSurvey, surveyName } from '@/lib/import/survey-name';
import { findAuthorshipSecret } from './find-authorship-secret';
import { runCommand } from './run-command';

const usage = [
  'Say which file: npm run reports:import -- FILE.csv --survey NAME [--status pending|triaged|approved] [--skip-bad] [--dry-run]',
  'Where a file can be understood in two ways: [--dates month-first|day-first] [--dates-as-written] [--ids-as-written] [--other-people] [--deleted-too]',
  'To take an import out again: --undo NUMBER, as the import said and the log at /admin/log says',
].join('\n');
const statuses: Readonly<Record<string, ImportStatus | undefined>> = {
  pending: 'PENDING',
  approved: 'APPROVED',
  triaged: 'TRIAGED',
};
const dateOrders: readonly DateOrder[] = ['month-first', 'day-first'];
const confirmable: readonly Confirmed[] = ['ids-as-written', 'dates-as-written', 'other-people', 'deleted-too'];
const TOLD_EVERY = 50_000;
const counting = new Intl.NumberFormat('en-US');

/** `npm run reports:import -- FILE.csv --survey NAME`; `-` reads what is piped in. */
await runCommand(async () => {
  const asked = readArguments();
  if (!asked) return { done: false, text: usage };
  if ('problem' in asked) return { done: false, text: asked.problem };
  if ('undo' in asked) return undo(asked.undo);
  const secret = await findAuthorshipSecret();
  if (!secret)
    return { done: false, text: 'AUTHORSHIP_SECRET is not set: it keys who wrote a report, as on the site.' };

  const { importReports } = await import('@/lib/import/import-reports');
  const { importSummary } = await import('@/lib/import/import-summary');
  const { readReportFile } = await import('@/lib/import/read-report-file');
  const { UnnamedSurvey } = await import('@/lib/import/unnamed-survey');
  const { UnreadableFile } = await import('@/lib/tables/unreadable-file');
  const started = performance.now();
  const rate = (rows: number) => Math.round(rows / ((performance.now() - started) / 1000));
  let told = 0;
  const onProgress = ({ step, read }: Progress) => {
    if (step !== 'reading' || read < told + TOLD_EVERY) return;
    told = read;
    process.stdout.write(`${counting.format(read)} rows read, ${counting.format(rate(read))} a second\n`);
  };
  const { file, dates, ...options } = asked;
  try {
    const source = file === '-' ? process.stdin : createReadStream(file);
    const oldSecret = process.env.OLD_AUTHORSHIP_SECRET || undefined;
    const imported = await importReports(readReportFile(source, new Date(), dates), {
      ...options,
      by: 'command-line',
      secret,
      oldSecret,
      onProgress,
    });
    return { done: !imported.stopped, text: importSummary(imported) };
  } catch (error) {
    if (error instanceof UnnamedSurvey) {
      return {
        done: false,
        text: `Nothing was imported. ${error.message} Add --survey "${suggestedSurvey(file)}", or what you call it.`,
      };
    }
    if (error instanceof UnreadableFile) return { done: false, text: `Nothing was imported. ${error.message}` };
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    return { done: false, text: `${file} can't be read: ${error.message}` };
  }
});

async function undo(importId: number) {
  const { undoImport } = await import('@/lib/import/undo-import');
  const undone = await undoImport('command-line', importId);
  if (undone.outcome === 'gone') return { done: false, text: `There is no import ${importId}.` };
  if (undone.outcome === 'undone-before') return { done: true, text: `Import ${importId} was undone before.` };
  return { done: true, text: `Import ${importId} is undone: ${counting.format(undone.removed)} reports removed.` };
}

function readArguments() {
  const asked = parsed();
  if (!asked) return undefined;
  const { values, positionals } = asked;
  const [file, ...more] = positionals;
  if (values.undo !== undefined) {
    const importId = /^[1-9]\d{0,8}$/.test(values.undo) ? Number(values.undo) : undefined;
    return file || importId === undefined ? undefined : { undo: importId };
  }
  const status = statuses[values.status];
  const dates = dateOrders.find((order) => order === values.dates);
  if (values.dates !== dates) return undefined;
  if (!file || !status || more.length > 0) return undefined;
  const survey = values.survey === undefined ? undefined : surveyName(values.survey);
  if (values.survey !== undefined && survey === undefined) {
    const suggested = suggestedSurvey(file);
    return { problem: `--survey takes a name of letters or digits, up to 100, such as --survey "${suggested}".` };
  }
  const confirmed = new Set(confirmable.filter((each) => values[each]));
  return { file, survey, status, dates, skipBad: values['skip-bad'], dryRun: values['dry-run'], confirmed };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        survey: { type: 'string' },
        status: { type: 'string', default: 'pending' },
        dates: { type: 'string' },
        undo: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'skip-bad': { type: 'boolean', default: false },
        'ids-as-written': { type: 'boolean', default: false },
        'dates-as-written': { type: 'boolean', default: false },
        'other-people': { type: 'boolean', default: false },
        'deleted-too': { type: 'boolean', default: false },
      },
    });
  } catch {
    return undefined;
  }
}
