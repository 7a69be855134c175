import { z } from 'zod';
import type { Transaction } from '@/lib/db/client';
import { valuesOf } from '@/lib/survey/dimension';
import { type CellName, nameOf } from './cell';
import { roundingCents } from './publishing-rules';
import { versionSchema } from './version';

/** A national or state median that a release moved by more than its rounding. */
export interface Move {
  cell: CellName;
  fromCents: number;
  toCents: number;
}

export interface MovingRelease {
  release: number;
  releasedAt: Date;
  sample: boolean;
  moves: Move[];
}

/** Of each cell, and of the releases given. */
const MOST_VERSIONS = 40;
const MOST_RELEASES = 40;

const rowsSchema = z.array(versionSchema);

/** The newest releases that moved such a figure, the newest first. */
export async function latestMoves(tx: Pick<Transaction, '$queryRaw'>): Promise<MovingRelease[]> {
  const cells = ['nation', ...valuesOf('state').map((value) => nameOf({ dimension: 'state', value }))];
  const rows = rowsSchema.parse(
    await tx.$queryRaw`
      SELECT release.id AS release, released_at AS "releasedAt", sample, figure
      FROM unnest(${cells}::text[]) WITH ORDINALITY AS asked (cell, place)
      CROSS JOIN LATERAL (
        SELECT release_id, figure FROM published_figure WHERE cell = asked.cell
        ORDER BY release_id DESC LIMIT ${MOST_VERSIONS}
      ) AS version JOIN release ON release.id = release_id ORDER BY place, release.id`,
  );
  const releases = new Map<number, MovingRelease>();
  const last = new Map<CellName, { medianCents: number; step: number }>();
  for (const { figure, release, releasedAt, sample } of rows) {
    if (figure.shows === 'nothing') continue;
    const { cell, medianCents } = figure;
    const step = figure.shows === 'distribution' ? roundingCents.fine : roundingCents.coarse;
    const before = last.get(cell);
    last.set(cell, { medianCents, step });
    if (!before || Math.abs(medianCents - before.medianCents) <= Math.max(step, before.step)) continue;
    const moving = releases.get(release) ?? { release, releasedAt, sample, moves: [] };
    moving.moves.push({ cell, fromCents: before.medianCents, toCents: medianCents });
    releases.set(release, moving);
  }
  return [...releases.values()].sort((a, b) => b.release - a.release).slice(0, MOST_RELEASES);
}
