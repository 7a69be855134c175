import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Imported } from '@/lib/reports/import-reports';
import { ownSecret } from './own-secret';
import { runCommand } from './run-command';

const usage = 'Say which file: npm run reports:import -- FILE.csv [--status pending|approved] [--skip-bad]';
const statuses = { pending: 'PENDING', approved: 'APPROVED' } as const;
const counting = new Intl.NumberFormat('en-US');

/** `npm run reports:import -- FILE.csv [--status pending|approved] [--skip-bad]`; `-` reads what is piped in. */
await runCommand(async () => {
  const asked = readArguments();
  if (!asked) return { done: false, text: usage };
  const secret = await ownSecret();
  if (!secret)
    return { done: false, text: 'AUTHORSHIP_SECRET is not set: it keys who wrote a report, as on the site.' };

  const { importReports } = await import('@/lib/reports/import-reports');
  const { UnreadableFile } = await import('@/lib/reports/read-report-file');
  const started = performance.now();
  const rate = (rows: number) => Math.round(rows / ((performance.now() - started) / 1000));
  const onProgress = (rows: number) => {
    if (rows % 50_000 === 0) {
      process.stdout.write(`${counting.format(rows)} rows read, ${counting.format(rate(rows))} a second\n`);
    }
  };
  try {
    const source = asked.file === '-' ? process.stdin : createReadStream(asked.file);
    const imported = await importReports(source, { status: asked.status, skipBad: asked.skipBad, secret, onProgress });
    const seconds = Math.ceil((performance.now() - started) / 1000);
    return {
      done: imported.badRows === 0 || asked.skipBad,
      text: [...badRows(imported), summary(imported, asked.skipBad, seconds)].join('\n'),
    };
  } catch (error) {
    if (error instanceof UnreadableFile) return { done: false, text: error.message };
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    return { done: false, text: `${asked.file} can't be read: ${error.message}` };
  }
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { status: { type: 'string', default: 'pending' }, 'skip-bad': { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    const status = values.status === 'pending' || values.status === 'approved' ? statuses[values.status] : undefined;
    return file && status && more.length === 0 ? { file, status, skipBad: values['skip-bad'] } : undefined;
  } catch {
    return undefined;
  }
}

function badRows({ bad, badRows }: Imported): string[] {
  const named = bad.flatMap(({ line, problems }) =>
    problems.map(({ column, message }) => `Line ${line}, ${column}: ${message}`),
  );
  return badRows > bad.length ? [...named, `… and ${counting.format(badRows - bad.length)} more bad rows`] : named;
}

function summary({ rows, added, badRows }: Imported, skipBad: boolean, seconds: number): string {
  if (rows === 0) return 'There is no report in this file.';
  if (badRows > 0 && !skipBad) {
    return `Nothing was imported: ${counting.format(badRows)} of ${counting.format(rows)} rows are bad. Mend them, or leave them out with --skip-bad.`;
  }
  const there = rows - badRows - added;
  const known = there > 0 ? `, ${counting.format(there)} were there already` : '';
  const left = badRows > 0 ? `, ${counting.format(badRows)} bad ones left out` : '';
  return `Imported ${counting.format(added)} of ${counting.format(rows)} reports in ${seconds} s${known}${left}.`;
}
