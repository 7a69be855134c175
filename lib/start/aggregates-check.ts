import { runCommand } from './run-command';

/** `npm run aggregates:check` */
await runCommand(async () => {
  const { checkCells } = await import('@/lib/aggregates/check-cells');
  const differences = await checkCells();
  return differences.length === 0
    ? { done: true, text: 'Cells and releases are exactly what the approved reports say.' }
    : { done: false, text: differences.join('\n') };
});
