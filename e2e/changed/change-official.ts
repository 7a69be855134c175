import { DATABASE_TAG } from '@/lib/db/database-tag';
import { runCommand } from '@/lib/start/run-command';

/** What the files of the publishers may come to hold, one case an argument; each starts from the files as they are. */
const cases: Readonly<Record<string, string>> = {
  'a second year': `
    WITH gone AS (DELETE FROM official_figure WHERE dataset = 'oews_state' AND period = '2025')
    INSERT INTO official_figure
    SELECT dataset, '2024', subject, statistic, label, round(value * 1.5), unit, publisher,
      'OEWS May 2024, state, 29-2072', confidence
    FROM official_figure WHERE dataset = 'oews_state' AND period = '2023'`,
  'years of 51 and of 54 places': `
    INSERT INTO official_figure
    SELECT dataset, '2024', subject, statistic, label, round(value * 1.5), unit, publisher,
      'OEWS May 2024, state, 29-2072', confidence
    FROM official_figure
    WHERE dataset = 'oews_state' AND subject NOT IN ('PR', 'GU', 'VI') AND statistic LIKE 'mean%'`,
  'places suppressed in all': `
    DELETE FROM official_figure
    WHERE subject IN ('VT', 'DC', '62') OR (dataset = 'oews_national' AND statistic IN ('p90', 'employment'))`,
  'one place alone': `
    DELETE FROM official_figure
    WHERE (dataset IN ('oews_state', 'price_parity') AND subject <> 'TX') OR (dataset = 'oews_sector' AND subject <> '62')
      OR (dataset = 'oews_industry' AND subject <> 'hospitals')
      OR (dataset = 'oews_national' AND (subject <> '29-2072' OR period <> '2025'))
      OR (dataset LIKE 'consumer_price%' AND period NOT IN ('2021', '2021-05')) OR (dataset = 'employment_projection' AND period <> '2025-35')`,
  nothing: 'DELETE FROM official_figure',
};

await runCommand(async () => {
  const { db } = await import('@/lib/db/client');
  const { notifyServers } = await import('@/lib/db/notify-servers');
  const { Prisma } = await import('@/lib/db/generated/client');
  const { seedBaselines } = await import('@/lib/baselines/seed-baselines');
  const statement = cases[process.argv[2] ?? ''];
  await seedBaselines();
  await db.$transaction(async (tx) => {
    if (statement) await tx.$executeRaw`${Prisma.raw(statement)}`;
    await notifyServers(tx, [DATABASE_TAG]);
  });
  return { done: true, text: 'The official figures are others.' };
});
