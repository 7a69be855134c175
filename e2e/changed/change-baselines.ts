import { DATABASE_TAG } from '@/lib/db/database-tag';
import { expiryChannel } from '@/lib/db/expiry-channel';
import { runCommand } from '@/lib/start/run-command';

/** Makes every amount, count and growth of the guide and of the official figures another one, while the site runs. */
await runCommand(async () => {
  const { db } = await import('@/lib/db/client');
  await db.$transaction([
    db.$executeRaw`UPDATE guide_baseline SET low = low * 7.117 + 3, high = high * 7.117 + 3 WHERE unit LIKE 'usd%'`,
    db.$executeRaw`UPDATE guide_baseline SET low = low + 41, high = high + 41 WHERE unit = 'percent'`,
    db.$executeRaw`UPDATE official_figure SET value = value * 7.3 WHERE unit LIKE 'usd%'`,
    db.$executeRaw`UPDATE official_figure SET value = value * 1.37 WHERE unit LIKE 'jobs%'`,
    db.$executeRaw`UPDATE official_figure SET value = value + 20.3 WHERE unit = 'percent'`,
    db.$executeRaw`SELECT pg_notify(${expiryChannel()}, ${JSON.stringify([DATABASE_TAG])})`,
  ]);
  return { done: true, text: 'Every baseline and official figure is another one.' };
});
