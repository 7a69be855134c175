import { allCells } from '@/lib/aggregates/all-cells';
import { latestFigures } from '@/lib/aggregates/latest-figures';
import { readComposition } from '@/lib/aggregates/read-composition';
import { db } from '@/lib/db/client';
import { expiryChannel } from '@/lib/db/expiry-channel';
import { fitModel } from './fit-model';
import { knowledgeOf } from './knowledge-of';
import { MODEL_TAG } from './model-tag';

/** Older versions answer nothing any more. */
const KEPT_VERSIONS = 20;

/**
 * Fits the pay model to the last release, and puts it in the place of the one before in one step. Does nothing before the
 * first figure, nor when neither a figure nor the window has moved since the last fit: a release that shows nothing new
 * teaches nothing new. Returns whether it fitted.
 */
export async function refitModel(now: Date): Promise<boolean> {
  const [release, moving, fitted] = await Promise.all([
    db.release.findFirst({ orderBy: { id: 'desc' } }),
    db.release.findFirst({ where: { figures: { some: {} } }, orderBy: { id: 'desc' }, select: { id: true } }),
    db.payModel.findFirst({ orderBy: { releaseId: 'desc' }, select: { release: true } }),
  ]);
  if (!release || !moving) return false;
  const sameWindow = fitted?.release.windowFrom.getTime() === release.windowFrom.getTime();
  if (fitted && sameWindow && fitted.release.id >= moving.id) return false;

  const [figures, composition, guide, official] = await Promise.all([
    latestFigures(db, allCells(now)),
    readComposition(),
    db.guideBaseline.findMany(),
    db.officialFigure.findMany(),
  ]);
  const model = fitModel({ figures, composition, knowledge: knowledgeOf(guide, official, now), asOf: now });
  const tags = JSON.stringify([MODEL_TAG]);
  return db.$transaction(async (tx) => {
    // Another server may have fitted the same release meanwhile.
    const { count } = await tx.payModel.createMany({ data: { releaseId: release.id, model }, skipDuplicates: true });
    const oldest = await tx.payModel.findFirst({ orderBy: { id: 'desc' }, skip: KEPT_VERSIONS, select: { id: true } });
    if (oldest) await tx.payModel.deleteMany({ where: { id: { lte: oldest.id } } });
    await tx.$executeRaw`SELECT pg_notify(${expiryChannel()}, ${tags})`;
    return count > 0;
  });
}
