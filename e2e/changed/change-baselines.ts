import { DATABASE_TAG } from '@/lib/db/database-tag';
import { runCommand } from '@/lib/start/run-command';

/**
 * Makes every amount, count and growth of the guide and of the official figures another one, while the site runs; each year
 * by a factor of its own, so that what is told of two years is another thing too.
 */
await runCommand(async () => {
  const { db } = await import('@/lib/db/client');
  const { notifyServers } = await import('@/lib/db/notify-servers');
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`UPDATE guide_baseline SET low = low * 7.117 + 3, high = high * 7.117 + 3 WHERE unit LIKE 'usd%'`;
    await tx.$executeRaw`UPDATE guide_baseline SET low = low + 41, high = high + 41 WHERE unit = 'percent'`;
    await tx.$executeRaw`UPDATE official_figure SET value = value * (7.3 + 0.2 * (left(period, 4)::int - 2021)) WHERE unit LIKE 'usd%'`;
    await tx.$executeRaw`UPDATE official_figure SET value = value * (1.37 + 0.05 * (left(period, 4)::int - 2021)) WHERE unit LIKE 'jobs%'`;
    await tx.$executeRaw`UPDATE official_figure SET value = value + 20.3 WHERE unit = 'percent'`;
    await notifyServers(tx, [DATABASE_TAG]);
  });
  return { done: true, text: 'Every baseline and official figure is another one.' };
});
