import { createHash } from 'node:crypto';
import { LEAST_CHANGED } from '@/lib/aggregates/publishing-rules';
import { readOpenReports } from '@/lib/aggregates/read-open-reports';
import { countyRows } from '@/lib/areas/county-rows';
import { db } from '@/lib/db/client';
import { notifyServers } from '@/lib/db/notify-servers';
import { calibrationOf } from './calibration';
import { codersChanged, digestOf } from './coders-changed';
import { fitModel } from './fit-model';
import { knowledgeOf, knownDatasets } from './knowledge-of';
import { MODEL_TAG } from './model-tag';
import { type Knowledge, type PayModel, payModelSchema } from './pay-model';

/** Older versions are no longer used; this many are kept. */
const KEPT_VERSIONS = 20;

/**
 * Fits the pay model to the reports behind the last release, and puts it in the place of the one before in one step. Does
 * nothing before the first figure, nor when neither reports nor baselines have moved since the last fit, nor when so few
 * coders changed that the two versions would tell about them. Returns whether it fitted.
 */
export async function refitModel(now: Date): Promise<boolean> {
  const [release, moving, previous, guide, official, counties] = await Promise.all([
    db.release.findFirst({ orderBy: { id: 'desc' } }),
    db.release.findFirst({ where: { figures: { some: {} } }, orderBy: { id: 'desc' }, select: { id: true } }),
    db.payModel.findFirst({ orderBy: { id: 'desc' }, select: { id: true, model: true, release: true } }),
    db.guideBaseline.findMany(),
    db.officialFigure.findMany({ where: { dataset: { in: knownDatasets } } }),
    countyRows(),
  ]);
  if (!release || !moving) return false;
  const knowledge = knowledgeOf(guide, official, counties, now);
  const known = digestOfKnowledge(knowledge);
  // A model of another version of Paychart may be of another shape, and was fitted to coders all the same.
  const last = payModelSchema.pick({ basis: true }).safeParse(previous?.model).data?.basis;
  const sameWindow = previous?.release.windowFrom.getTime() === release.windowFrom.getTime();
  if (last?.knowledge === known && sameWindow && previous && previous.release.id >= moving.id) return false;

  const reports = await readOpenReports(now);
  const basis = { coders: digestOf(reports), knowledge: known };
  if (last) {
    const changed = codersChanged(last.coders, basis.coders);
    const mayTell = changed >= LEAST_CHANGED || (changed === 0 && last.knowledge !== known);
    if (!mayTell) return false;
  }

  const model: PayModel = {
    ...fitModel(reports, knowledge),
    calibration: calibrationOf(reports, knowledge),
    basis,
  };
  const stored = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('pay-model', 0))`;
    // Another server may have fitted meanwhile, and what was compared is no longer the last one.
    const newest = await tx.payModel.findFirst({ orderBy: { id: 'desc' }, select: { id: true } });
    if (newest?.id !== previous?.id) return false;
    await tx.payModel.deleteMany({ where: { releaseId: release.id } });
    await tx.payModel.create({ data: { releaseId: release.id, model } });
    const oldest = await tx.payModel.findFirst({ orderBy: { id: 'desc' }, skip: KEPT_VERSIONS, select: { id: true } });
    if (oldest) await tx.payModel.deleteMany({ where: { id: { lte: oldest.id } } });
    await notifyServers(tx, [MODEL_TAG]);
    return true;
  });
  return stored || refitModel(now);
}

/** To tell whether any of it changed. */
function digestOfKnowledge({ nation, deviation, offsets, areas }: Knowledge): string {
  const known = [nation, deviation, [...offsets], [...areas.areas], [...areas.states]];
  return createHash('sha256').update(JSON.stringify(known)).digest('base64url');
}
