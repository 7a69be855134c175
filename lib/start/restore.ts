import { restoreBackup } from '@/lib/backup/restore-backup';
import { findAuthorshipSecret } from './find-authorship-secret';
import { runCommand } from './run-command';

const counting = new Intl.NumberFormat('en-US');

/** `npm run restore -- FILE` */
const [file] = process.argv.slice(2);
await runCommand(async (databaseUrl) => {
  if (!file) return { done: false, text: 'Say what from: npm run restore -- FILE' };
  const rows = Object.values(await restoreBackup(databaseUrl, file)).reduce((sum, count) => sum + count, 0);
  const { catchUp } = await import('@/lib/aggregates/rebuild-cells');
  const { checkCells } = await import('@/lib/aggregates/check-cells');
  const { fitsStored } = await import('@/lib/auth/fits-stored');
  await catchUp();
  const differences = await checkCells();
  if (differences.length > 0) {
    return { done: false, text: ['Everything was restored, but it does not fit together:', ...differences].join('\n') };
  }
  const secret = await findAuthorshipSecret();
  const fits = secret && (await fitsStored(secret));
  const warning =
    fits === false
      ? '\nAUTHORSHIP_SECRET is not the one that this backup’s accounts were made with. Set that one before the site starts: with another, nobody reaches their account or reports.'
      : '';
  return {
    done: true,
    text: `Restored ${counting.format(rows)} rows from ${file}. Cells and releases are exactly what the approved reports say.${warning}`,
  };
}, 'as-it-is');
