import { parseArgs } from 'node:util';
import { runCommand } from './run-command';

const usage = [
  'Say which files: npm run official:import -- FILE… [--write]',
  'What no file says of itself: [--period 2026] for a workbook without its year, [--period 2026-07..2027-06] for a wage year',
  'To take an import back: --remove DATASET/PERIOD, such as --remove oews_state/2026',
].join('\n');

/** `npm run official:import -- FILE…` says what it would do; with `--write` it does that. */
await runCommand(async () => {
  const asked = parsed();
  if (!asked) return { done: false, text: usage };
  const { files, period, write, remove } = asked;
  if (remove) {
    const { removeImported } = await import('@/lib/official/remove-imported');
    const [dataset = '', ofPeriod = ''] = remove.split('/');
    const removed = await removeImported(dataset, ofPeriod);
    if (removed === 0) return { done: false, text: `Nothing is imported of ${remove}.` };
    const figures = removed === 1 ? '1 imported figure is' : `${removed} imported figures are`;
    return { done: true, text: `${figures} removed; what the site came with stands again.` };
  }
  const { importOfficial } = await import('@/lib/official/import-official');
  const { importSummary } = await import('@/lib/official/import-summary');
  const imported = await importOfficial({ files, period, write });
  return { done: !imported.refused, text: importSummary(imported) };
});

function parsed() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        write: { type: 'boolean', default: false },
        period: { type: 'string' },
        remove: { type: 'string' },
      },
    });
    const { write, period, remove } = values;
    if (positionals.length > 0 === (remove !== undefined)) return undefined;
    return { files: positionals, write, period, remove };
  } catch {
    return undefined;
  }
}
