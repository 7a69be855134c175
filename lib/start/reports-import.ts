import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportStatus } from '@/lib/db/generated/enums';
import type { Confirmed, Progress } from '@/lib/import/import-reports';
import type { DateOrder } from '@/lib/import/read-month';
import { suggestedSurvey, surveyName } from '@/lib/import/survey-name';
import { UnnamedSurvey } from '@/lib/import/unnamed-survey';
import { openSurveyFile } from '@/lib/tables/open-survey-file';
import { UnreadableFile } from '@/lib/tables/unreadable-file';
import { findAuthorshipSecret } from './find-authorship-secret';
import { readMappingFile } from './read-mapping-file';
import { runCommand } from './run-command';
import { writeProposal } from './write-proposal';

const usage = [
  'Say which file: npm run reports:import -- FILE.csv --survey NAME [--status pending|triaged|approved] [--skip-bad] [--dry-run]',
  'Another survey’s file: --propose MAPPING.json writes what its columns and answers seem to be, --map MAPPING.json imports it so; [--sheet NAME]',
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
/** How the file is read; with a mapping where it is another survey's. */
interface Source {
  map: string | undefined;
  sheet: string | undefined;
  dates: DateOrder | undefined;
}

interface Proposing {
  file: string;
  to: string;
  survey: string;
  sheet: string | undefined;
}

const TOLD_EVERY = 50_000;
const counting = new Intl.NumberFormat('en-US');

/** `npm run reports:import -- FILE.csv --survey NAME`; `-` reads what is piped in. */
await runCommand(async () => {
  const asked = readArguments();
  if (!asked) return { done: false, text: usage };
  if ('problem' in asked) return { done: false, text: asked.problem };
  if ('undo' in asked) return undo(asked.undo);
  const { proposal } = asked;
  if (proposal) return whereReadable(proposal.file, () => propose(proposal));
  const secret = await findAuthorshipSecret();
  if (!secret)
    return { done: false, text: 'AUTHORSHIP_SECRET is not set: it keys who wrote a report, as on the site.' };

  const { importReports } = await import('@/lib/import/import-reports');
  const { importSummary } = await import('@/lib/import/import-summary');
  const started = performance.now();
  const rate = (rows: number) => Math.round(rows / ((performance.now() - started) / 1000));
  let told = 0;
  const onProgress = ({ step, read }: Progress) => {
    if (step !== 'reading' || read < told + TOLD_EVERY) return;
    told = read;
    process.stdout.write(`${counting.format(read)} rows read, ${counting.format(rate(read))} a second\n`);
  };
  const { file, source, ...options } = asked;
  return whereReadable(file, async () => {
    const { lines, survey } = await linesOf(file, source);
    const oldSecret = process.env.OLD_AUTHORSHIP_SECRET || undefined;
    const from = { survey: options.survey ?? survey, by: 'command-line', secret, oldSecret, onProgress } as const;
    const imported = await importReports(lines, { ...options, ...from });
    return { done: !imported.stopped, text: importSummary(imported) };
  });
});

/** The reports of a file, and the survey that a mapping names. */
async function linesOf(file: string, { map, sheet, dates }: Source) {
  const now = new Date();
  if (map === undefined) {
    const { readReportFile } = await import('@/lib/import/read-report-file');
    // Opened here: of a file that is missing a stream would tell before anyone listens, and end the process.
    const input = file === '-' ? process.stdin : (await open(file)).createReadStream();
    return { lines: readReportFile(input, now, dates) };
  }
  const { readMappedFile } = await import('@/lib/mapping/read-mapped-file');
  const mapping = await readMappingFile(map);
  const table = await openSurveyFile({ name: basename(file), path: file }, sheet === undefined ? {} : { sheet });
  const lines = readMappedFile(table, { ...mapping, dates: dates ?? mapping.dates }, now);
  return { lines, survey: surveyName(mapping.survey) };
}

async function propose({ file, to, survey, sheet }: Proposing) {
  return { done: true, text: (await writeProposal(file, to, survey, sheet)).join('\n') };
}

/** What a command came to, or why a file can't be read or written. */
async function whereReadable(file: string, command: () => Promise<{ done: boolean; text: string }>) {
  try {
    return await command();
  } catch (error) {
    if (error instanceof UnnamedSurvey) {
      const suggested = suggestedSurvey(file);
      return {
        done: false,
        text: `Nothing was imported. ${error.message} Add --survey "${suggested}", or what you call it.`,
      };
    }
    if (error instanceof UnreadableFile) return { done: false, text: `Nothing was imported. ${error.message}` };
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    return { done: false, text: `A file can’t be read or written: ${error.message}` };
  }
}

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
  const { propose: to, map, sheet } = values;
  if (file === '-' && (to ?? map) !== undefined)
    return { problem: 'A survey’s file is read twice, so it can’t be piped in.' };
  if (to !== undefined) return { proposal: { file, to, survey: survey ?? suggestedSurvey(file), sheet } };
  const confirmed = new Set(confirmable.filter((each) => values[each]));
  const source: Source = { map, sheet, dates };
  return { file, survey, status, source, skipBad: values['skip-bad'], dryRun: values['dry-run'], confirmed };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        survey: { type: 'string' },
        status: { type: 'string', default: 'pending' },
        dates: { type: 'string' },
        map: { type: 'string' },
        propose: { type: 'string' },
        sheet: { type: 'string' },
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
