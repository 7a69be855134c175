import type { CountedReport } from '@/lib/aggregates/cell-contents';
import { OpenReports } from '@/lib/aggregates/open-reports';
import { type AreaKnowledge, areaEffect, areaStanding } from '@/lib/estimate/area-effect';
import { fitModel } from '@/lib/estimate/fit-model';
import type { Knowledge } from '@/lib/estimate/pay-model';
import { Predictor } from '@/lib/estimate/predictor';
import type { Random } from '@/lib/sample/random';
import { drawMarket, type Family, families, TODAY } from './families';
import { lossOf } from './judge';

/** How areas pay: what share of the way from their states' to their own official means, and what else (sd of log pay). */
interface AreaHabits {
  share: number;
  own: number;
}

export const areaHabits = {
  'areas that pay as official wages say': { share: 1, own: 0.03 },
  'areas that pay half as official wages say': { share: 0.5, own: 0.05 },
  'areas that say nothing': { share: 0, own: 0 },
} as const satisfies Record<string, AreaHabits>;

export type AreaFamily = keyof typeof areaHabits;

export interface AreaScores {
  /** Sums of pinball loss of unseen reports, asked by state alone and by the job in full, with their area and without. */
  losses: Record<'with' | 'without', number>;
  /** Of the unseen reports those within the 10th to 90th percentile told with their area. */
  covered: number;
  asked: number;
  /** The share of the way that the model found. */
  slope: number;
}

/** Of coders who say where they are, in a survey that asks for it. */
const SAY_THEIR_AREA = 0.7;
const UNSEEN = 2_000;

interface Located extends CountedReport {
  area: string | null;
}

/** A market of a family whose pay also follows areas, and what knowing them gains. */
export function scoreAreas(family: Family, habits: AreaHabits, random: Random, knowledge: Knowledge): AreaScores {
  const market = drawMarket(families[family], random);
  const locate = locator(habits, random, knowledge.areas);
  const open = new OpenReports(TODAY);
  for (let left = random.whole(3_000, 4_200); left > 0; left--) {
    const located = locate(market.report(random));
    open.add(random.chance(SAY_THEIR_AREA) ? located : { ...located, area: null });
  }
  const predictor = new Predictor(fitModel(open, knowledge));
  const scores: AreaScores = { losses: { with: 0, without: 0 }, covered: 0, asked: 0, slope: predictor.areas.slope.by };
  for (let unseen = 0; unseen < UNSEEN; unseen++) {
    const report = locate(market.clean(random));
    const effect = areaEffect(
      areaStanding(knowledge.areas, report.area ?? '', report.state),
      report.state,
      predictor.areas,
    );
    const { state, role, specialty, setting, arrangement, employment } = report;
    for (const job of [{ state }, { state, role, specialty, setting, arrangement, employment }]) {
      const told = predictor.predict(job, effect).quantiles;
      scores.losses.with += lossOf(told, [report]);
      scores.losses.without += lossOf(predictor.predict(job).quantiles, [report]);
      scores.asked += 1;
      const log = Math.log(report.annualCents);
      if (log >= told.p10 && log <= told.p90) scores.covered += 1;
    }
  }
  return scores;
}

/** Puts each report into an area of its state: a few areas hold most coders. */
function locator({ share, own }: AreaHabits, random: Random, known: AreaKnowledge): (report: CountedReport) => Located {
  const weights = new Map([...known.areas.keys()].map((code) => [code, random.next() ** 3]));
  const more = new Map([...known.areas.keys()].map((code) => [code, random.normal(own)]));
  return (report) => {
    const here = [...known.areas].flatMap(([code, { states }]) => (states.includes(report.state) ? [code] : []));
    let left = random.next() * here.reduce((sum, code) => sum + (weights.get(code) ?? 0), 0);
    const area = here.find((code) => {
      left -= weights.get(code) ?? 0;
      return left < 0;
    });
    const standing = area && areaStanding(known, area, report.state);
    if (!area || !standing) return { ...report, area: null };
    const by = share * standing.beyond + (more.get(area) ?? 0);
    return { ...report, area, annualCents: Math.round(report.annualCents * Math.exp(by)) };
  };
}
