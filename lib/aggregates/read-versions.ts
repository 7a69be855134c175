import { z } from 'zod';
import { db } from '@/lib/db/client';
import { type Version, versionSchema } from './version';

export interface Versions {
  asked: Version;
  /** From the oldest to the newest, the one asked for included. */
  all: Version[];
  /** Whether older or newer ones are left out. */
  more: { older: boolean; newer: boolean };
}

/** On either side of the version asked for. */
const MOST = 50;

const rowsSchema = z.array(versionSchema);

/**
 * What a cell has shown, around the version that came with one release; undefined where that release changed nothing of
 * it. Nothing keeps it: there are too many to be worth the memory.
 */
export async function readVersions(cell: string, release: number): Promise<Versions | undefined> {
  const rows = rowsSchema.parse(
    await db.$queryRaw`
      SELECT release.id AS release, released_at AS "releasedAt", sample, figure FROM (
        (SELECT * FROM published_figure WHERE cell = ${cell} AND release_id <= ${release}
          ORDER BY release_id DESC LIMIT ${MOST + 2})
        UNION ALL
        (SELECT * FROM published_figure WHERE cell = ${cell} AND release_id > ${release}
          ORDER BY release_id LIMIT ${MOST + 1})
      ) AS version JOIN release ON release.id = release_id ORDER BY release.id`,
  );
  const at = rows.findIndex((row) => row.release === release);
  const asked = rows[at];
  if (!asked) return undefined;
  return {
    asked,
    all: rows.slice(Math.max(0, at - MOST), at + MOST + 1),
    more: { older: at > MOST, newer: rows.length - at - 1 > MOST },
  };
}
