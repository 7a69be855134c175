import { createWriteStream } from 'node:fs';
import { findAuthorshipSecret } from './find-authorship-secret';
import { runCommand } from './run-command';

const counting = new Intl.NumberFormat('en-US');

/** `npm run reports:export -- FILE.csv` */
const [name] = process.argv.slice(2);
await runCommand(async () => {
  if (!name) return { done: false, text: 'Say where to: npm run reports:export -- FILE.csv' };
  const secret = await findAuthorshipSecret();
  if (!secret) {
    return { done: false, text: 'AUTHORSHIP_SECRET is not set: with it the site knows the coders of an export again.' };
  }
  const { exportReports } = await import('@/lib/import/export-reports');
  try {
    // Individual pay: for this user's eyes, and never over a file that is there.
    const { written, samples } = await exportReports(createWriteStream(name, { mode: 0o600, flags: 'wx' }), secret);
    return {
      done: true,
      text: `Wrote ${counting.format(written)} reports to ${name}. ${samples > 0 ? `Left out ${counting.format(samples)} sample reports, which are not real pay.` : 'Keep the file safe: it holds individual pay.'}`,
    };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const there = error.code === 'EEXIST';
    return { done: false, text: there ? `${name} is there already.` : `${name} can't be written: ${error.message}` };
  }
});
