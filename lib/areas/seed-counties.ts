import { readCountyLines } from '@/lib/baselines/read-seed-files';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { notifyServers } from '@/lib/db/notify-servers';

/** Makes the counties in the database those of the seed file; writes nothing when they are. Throws StartProblem on a bad line. */
export async function seedCounties(): Promise<void> {
  const counties = await readCountyLines();
  await db.$transaction(async (tx) => {
    // Two starts at once take turns; the second finds everything in place.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('seed-counties', 0))`;
    const stored = await tx.areaCounty.findMany();
    const known = new Set(stored.map(lineOf));
    if (known.size === counties.length && counties.every((county) => known.has(lineOf(county)))) return;

    await tx.areaCounty.deleteMany();
    await tx.areaCounty.createMany({ data: counties });
    await notifyServers(tx, [DATABASE_TAG]);
  });
}

function lineOf({ state, county, areaCode }: { state: string; county: string; areaCode: string }): string {
  return [state, county, areaCode].join('\t');
}
