import { beforeEach, expect, it, vi } from 'vitest';
import { seedCounties } from '@/lib/areas/seed-counties';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { db } from '@/lib/db/client';
import { prepareContent } from './prepare-content';
import { seedFiles } from './seed-files';

vi.mock('@/lib/baselines/seed-baselines', { spy: true });
vi.mock('@/lib/areas/seed-counties', { spy: true });

const rounds = () => [vi.mocked(seedBaselines).mock.calls.length, vi.mocked(seedCounties).mock.calls.length];

beforeEach(async () => {
  await seedFiles();
  vi.clearAllMocks();
});

it('files are not read again while neither they nor the tables change', async () => {
  await seedFiles();
  expect(rounds()).toEqual([0, 0]);
});

it.each([
  [
    'a figure',
    () => db.officialFigure.updateMany({ where: { subject: 'TX', statistic: 'mean_annual' }, data: { value: 1 } }),
  ],
  ['a line of the guide', () => db.guideBaseline.deleteMany({ where: { dimension: 'level', key: 'entry' } })],
  [
    'a county',
    () => db.areaCounty.updateMany({ where: { county: 'Taylor County', state: 'TX' }, data: { areaCode: '1' } }),
  ],
])('%s that is another is set right by the next start', async (_, change) => {
  const all = () =>
    Promise.all([
      db.officialFigure.findMany({
        orderBy: [{ dataset: 'asc' }, { period: 'asc' }, { subject: 'asc' }, { statistic: 'asc' }],
      }),
      db.guideBaseline.findMany({ orderBy: [{ dimension: 'asc' }, { key: 'asc' }] }),
      db.areaCounty.findMany({ orderBy: [{ state: 'asc' }, { county: 'asc' }] }),
    ]);
  const before = await all();
  await change();
  await seedFiles();
  expect(rounds()).toEqual([1, 1]);
  expect(await all()).toEqual(before);
});

it('starts at once leave one mark', async () => {
  await db.seeded.deleteMany();
  await Promise.all([seedFiles(), seedFiles(), seedFiles()]);
  expect(await db.seeded.count()).toBe(1);
});

it('a server that is started again while a newer version takes over leaves that one’s figures alone', async () => {
  const texas = { where: { subject: 'TX', statistic: 'mean_annual' } };
  await db.officialFigure.updateMany({ ...texas, data: { value: 1 } });
  await db.$executeRaw`
    INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
    VALUES ('later', 'later', '99990101000000_later', now())`;
  await prepareContent('test');
  expect(rounds()).toEqual([0, 0]);
  await db.$executeRaw`DELETE FROM _prisma_migrations WHERE id = 'later'`;
  await prepareContent('test');
  expect(rounds()).toEqual([1, 1]);
});
