import { OpenReports } from '@/lib/aggregates/open-reports';
import { countyRows } from '@/lib/areas/county-rows';
import { db } from '@/lib/db/client';
import { fitModel } from './fit-model';
import { knowledgeOf, knownDatasets } from './knowledge-of';
import { type PayModel, payModelSchema } from './pay-model';
import { Predictor } from './predictor';

export interface CurrentModel {
  /** 0 before the first fit, when baselines and official figures alone answer. */
  version: number;
  fittedAt: Date | null;
  predictor: Predictor;
  calibration: PayModel['calibration'];
}

let current: CurrentModel | undefined;

/** The last fitted model, or what baselines and official figures say alone. */
export async function readModel(): Promise<CurrentModel> {
  return (await readFittedModel()) ?? unfitted();
}

/** The last fitted model; kept in memory until there is a newer one. Null before the first fit. */
export async function readFittedModel(): Promise<CurrentModel | null> {
  const latest = await db.payModel.findFirst({ orderBy: { id: 'desc' }, select: { id: true, fittedAt: true } });
  if (!latest) return null;
  if (current?.version === latest.id) return current;
  const { model } = await db.payModel.findUniqueOrThrow({ where: { id: latest.id } });
  const parsed = payModelSchema.parse(model);
  const { id: version, fittedAt } = latest;
  current = { version, fittedAt, predictor: new Predictor(parsed), calibration: parsed.calibration };
  return current;
}

async function unfitted(): Promise<CurrentModel> {
  const [guide, official, counties] = await Promise.all([
    db.guideBaseline.findMany(),
    db.officialFigure.findMany({ where: { dataset: { in: knownDatasets } } }),
    countyRows(),
  ]);
  const asOf = new Date();
  const model = fitModel(new OpenReports(asOf), knowledgeOf(guide, official, counties, asOf));
  return { version: 0, fittedAt: null, predictor: new Predictor(model), calibration: null };
}
