import { takeBaselinesLock } from '@/lib/baselines/take-baselines-lock';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { notifyServers } from '@/lib/db/notify-servers';
import { type Change, planImport } from './plan-import';
import { type ReadFile, readOfficialFiles } from './read-official-files';

export interface ImportRequest {
  files: readonly string[];
  /** What stands in none of the files: a year, or a wage year. */
  period?: string | undefined;
  /** False only says what would be done. */
  write: boolean;
}

export interface Imported {
  files: ReadFile[];
  changes: Change[];
  /** Whether something speaks against it; then nothing was written. */
  refused: boolean;
  written: boolean;
}

/**
 * Puts the figures of the files in the place of all that the site has of the same datasets and periods, in one
 * transaction, or of none when one file has a problem. They stay at the next start (`seed-baselines.ts`).
 */
export async function importOfficial({ files, period, write }: ImportRequest): Promise<Imported> {
  const read = await readOfficialFiles(files, period);
  const figures = read.flatMap(({ name, figures }) => figures.map((figure) => ({ ...figure, file: name })));
  return db.$transaction(async (tx) => {
    await takeBaselinesLock(tx);
    const changes = await planImport(tx, figures);
    const refused = read.some(({ problems }) => problems.length > 0) || changes.some(({ twin }) => twin !== undefined);
    const moving = changes.filter(moves);
    if (refused || !write || moving.length === 0) return { files: read, changes, refused, written: false };

    for (const { dataset, period, added, changed, reworded, same } of moving) {
      await tx.officialFigure.deleteMany({ where: { dataset, period } });
      await tx.officialFigure.createMany({
        data: [...added, ...changed.map(({ figure }) => figure), ...reworded, ...same].map(
          ({ at: _, file, ...figure }) => ({ ...figure, importedFrom: file }),
        ),
      });
    }
    await notifyServers(tx, [DATABASE_TAG]);
    return { files: read, changes, refused, written: true };
  });
}

/** Whether it makes any difference. */
export function moves({ added, changed, reworded, dropped }: Change): boolean {
  return added.length + changed.length + reworded.length + dropped.length > 0;
}
