import { isDeepStrictEqual } from 'node:util';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { notifyServers } from '@/lib/db/notify-servers';
import { readSeedFiles } from './read-seed-files';
import { takeBaselinesLock } from './take-baselines-lock';

/**
 * Makes the guide's baselines and the official figures in the database those of the seed files: adds, changes and
 * removes in one transaction, and writes nothing when they are the same. What was imported stays, and stands in the place
 * of all figures that the files have of that dataset and period. Throws StartProblem on a bad line.
 */
export async function seedBaselines(): Promise<void> {
  const { guide, official } = await readSeedFiles();
  await db.$transaction(async (tx) => {
    // Two starts at once take turns; the second finds everything in place.
    await takeBaselinesLock(tx);
    const imported = await tx.officialFigure.findMany({
      where: { importedFrom: { not: null } },
      distinct: ['dataset', 'period'],
      select: { dataset: true, period: true },
    });
    const seeded = official.filter(
      ({ dataset, period }) => !imported.some((other) => other.dataset === dataset && other.period === period),
    );
    const storedGuide = await tx.guideBaseline.findMany();
    const storedOfficial = await tx.officialFigure.findMany({
      where: { importedFrom: null },
      omit: { importedFrom: true },
    });
    if (isSame(guide, storedGuide) && isSame(seeded, storedOfficial)) return;

    await tx.guideBaseline.deleteMany();
    await tx.guideBaseline.createMany({ data: guide });
    await tx.officialFigure.deleteMany({ where: { importedFrom: null } });
    await tx.officialFigure.createMany({ data: seeded });
    await notifyServers(tx, [DATABASE_TAG]);
  });
}

/** Whether both hold the same rows in whatever order; 24.10 and 24.1 are the same value. */
function isSame(rows: readonly object[], others: readonly object[]): boolean {
  return isDeepStrictEqual(rows.map(identity).sort(), others.map(identity).sort());
}

function identity(row: object): string {
  const columns = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(columns.map(([name, value]) => [name, name === 'value' ? Number(value) : value]));
}
