import { runCommand } from './run-command';

/** `npm run aggregates:check` */
await runCommand(async () => {
  const { checkCells } = await import('@/lib/aggregates/check-cells');
  const { catchUp } = await import('@/lib/aggregates/rebuild-cells');
  const moved = (await catchUp()) ? 'Everything was recounted, because it came from an earlier version.\n' : '';
  const differences = await checkCells();
  return differences.length === 0
    ? { done: true, text: `${moved}Cells and releases are exactly what the approved reports say.` }
    : { done: false, text: moved + differences.join('\n') };
});
