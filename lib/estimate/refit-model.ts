import { readOpenReports } from '@/lib/aggregates/read-open-reports';
import { db } from '@/lib/db/client';
import { expiryChannel } from '@/lib/db/expiry-channel';
import { calibrationOf } from './calibration';
import { digestOf, enoughChanged } from './coders-changed';
import { fitModel } from './fit-model';
import { knowledgeOf } from './knowledge-of';
import { MODEL_TAG } from './model-tag';
import { type PayModel, payModelSchema } from './pay-model';

/** Older versions answer nothing any more. */
const KEPT_VERSIONS = 20;

/**
 * Fits the pay model to the reports behind the last release, and puts it in the place of the one before in one step. Does
 * nothing before the first figure, nor when no figure and no window has moved since the last fit, nor when so few coders
 * changed that the two versions would tell about them. Returns whether it fitted.
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

  const [reports, guide, official, previous] = await Promise.all([
    readOpenReports(now),
    db.guideBaseline.findMany(),
    db.officialFigure.findMany(),
    db.payModel.findFirst({ orderBy: { id: 'desc' }, select: { model: true } }),
  ]);
  const knowledge = knowledgeOf(guide, official, now);
  const basis = { coders: digestOf(reports), knowledge: JSON.stringify([knowledge, ...knowledge.offsets]) };
  const last = payModelSchema.safeParse(previous?.model).data?.basis;
  if (last?.knowledge === basis.knowledge && !enoughChanged(last.coders, basis.coders)) return false;

  const model: PayModel = {
    ...fitModel(reports, knowledge),
    calibration: calibrationOf(reports, knowledge),
    basis,
  };
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
