import { z } from 'zod';
import { runCommand } from './run-command';

/** `npm run authorship:rotate`, with the new secret in AUTHORSHIP_SECRET and the old one in OLD_AUTHORSHIP_SECRET. */
await runCommand(async () => {
  const secrets = z
    .object({ AUTHORSHIP_SECRET: z.string().min(32), OLD_AUTHORSHIP_SECRET: z.string().min(32) })
    .safeParse(process.env);
  if (!secrets.success) {
    return { done: false, text: 'Set AUTHORSHIP_SECRET to the new secret and OLD_AUTHORSHIP_SECRET to the old one.' };
  }
  const { rotateAuthorship } = await import('@/lib/reports/rotate-authorship');
  const moved = await rotateAuthorship(secrets.data.OLD_AUTHORSHIP_SECRET, secrets.data.AUTHORSHIP_SECRET);
  return { done: true, text: `The reports of ${moved} accounts are under the new secret now.` };
});
