import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { seedCounties } from '@/lib/areas/seed-counties';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { db } from '@/lib/db/client';

const folder = path.resolve('prisma/seed');

/**
 * Makes what is known from elsewhere that of the seed files. Reading their thousands of lines takes a good part of a start,
 * so that it is left out when neither files nor tables have changed since the last one.
 */
export async function seedFiles(): Promise<void> {
  const [files, rows] = await Promise.all([digestOfFiles(), digestOfRows()]);
  if (await db.seeded.findFirst({ where: { files, rows } })) return;
  await Promise.all([seedBaselines(), seedCounties()]);
  await db.$transaction([
    db.seeded.deleteMany(),
    db.seeded.createMany({ data: { files, rows: await digestOfRows() }, skipDuplicates: true }),
  ]);
}

async function digestOfFiles(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(folder)).sort()) hash.update(file).update(await readFile(path.join(folder, file)));
  return hash.digest('hex');
}

/** The same for the same rows, in whatever order they are stored. */
async function digestOfRows(): Promise<string> {
  const [found] = await db.$queryRaw<{ digest: string }[]>`
    SELECT concat_ws(' ',
      (SELECT concat(count(*), ':', sum(hashtextextended(each::text, 0))) FROM guide_baseline AS each),
      (SELECT concat(count(*), ':', sum(hashtextextended(each::text, 0))) FROM official_figure AS each),
      (SELECT concat(count(*), ':', sum(hashtextextended(each::text, 0))) FROM area_county AS each)
    ) AS digest`;
  return found?.digest ?? '';
}
