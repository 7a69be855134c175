import { DATABASE_TAG } from '@/lib/db/database-tag';
import { runCommand } from '@/lib/start/run-command';

/** Makes every amount, count and growth of the guide and of the official figures another one, while the site runs. */
await runCommand(async () => {
  const { db } = await import('@/lib/db/client');
  const { notifyServers } = await import('@/lib/db/notify-servers');
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`UPDATE guide_baseline SET low = low * 7.117 + 3, high = high * 7.117 + 3 WHERE unit LIKE 'usd%'`;
    await tx.$executeRaw`UPDATE guide_baseline SET low = low + 41, high = high + 41 WHERE unit = 'percent'`;
    await tx.$executeRaw`UPDATE official_figure SET value = value * 7.3 WHERE unit LIKE 'usd%'`;
    await tx.$executeRaw`UPDATE official_figure SET value = value * 1.37 WHERE unit LIKE 'jobs%'`;
    await tx.$executeRaw`UPDATE official_figure SET value = value + 20.3 WHERE unit = 'percent'`;
    await notifyServers(tx, [DATABASE_TAG]);
  });
  return { done: true, text: 'Every baseline and official figure is another one.' };
});
