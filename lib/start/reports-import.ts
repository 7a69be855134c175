import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Confirmed } from '@/lib/import/import-reports';
import type { DateOrder } from '@/lib/import/read-month';
import { suggestedSurvey, surveyName } from '@/lib/import/survey-name';
import { findAuthorshipSecret } from './find-authorship-secret';
import { runCommand } from './run-command';

const usage = [
  'Say which file: npm run reports:import -- FILE.csv --survey NAME [--status pending|approved] [--skip-bad]',
  'Where a file can be understood in two ways: [--dates month-first|day-first] [--dates-as-written] [--ids-as-written] [--other-people] [--deleted-too]',
].join('\n');
const statuses = { pending: 'PENDING', approved: 'APPROVED' } as const;
const dateOrders: readonly DateOrder[] = ['month-first', 'day-first'];
const confirmable: readonly Confirmed[] = ['ids-as-written', 'dates-as-written', 'other-people', 'deleted-too'];
const counting = new Intl.NumberFormat('en-US');

/** `npm run reports:import -- FILE.csv --survey NAME`; `-` reads what is piped in. */
await runCommand(async () => {
  const asked = readArguments();
  if (!asked) return { done: false, text: usage };
  if ('problem' in asked) return { done: false, text: asked.problem };
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
  const onProgress = (rows: number) => {
    if (rows > 0 && rows % 50_000 === 0) {
      process.stdout.write(`${counting.format(rows)} rows read, ${counting.format(rate(rows))} a second\n`);
    }
  };
  const { file, dates, ...options } = asked;
  try {
    const source = file === '-' ? process.stdin : createReadStream(file);
    const oldSecret = process.env.OLD_AUTHORSHIP_SECRET || undefined;
    const imported = await importReports(readReportFile(source, new Date(), dates), {
      ...options,
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

function readArguments() {
  const asked = parsed();
  if (!asked) return undefined;
  const { values, positionals } = asked;
  const [file, ...more] = positionals;
  const status = values.status === 'pending' || values.status === 'approved' ? statuses[values.status] : undefined;
  const dates = dateOrders.find((order) => order === values.dates);
  if (values.dates !== dates) return undefined;
  if (!file || !status || more.length > 0) return undefined;
  const survey = values.survey === undefined ? undefined : surveyName(values.survey);
  if (values.survey !== undefined && survey === undefined) {
    const suggested = suggestedSurvey(file);
    return { problem: `--survey takes a name of letters or digits, up to 100, such as --survey "${suggested}".` };
  }
  const confirmed = new Set(confirmable.filter((each) => values[each]));
  return { file, survey, status, dates, skipBad: values['skip-bad'], confirmed };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        survey: { type: 'string' },
        status: { type: 'string', default: 'pending' },
        dates: { type: 'string' },
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
