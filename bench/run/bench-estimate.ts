import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { type AreaFamily, type AreaScores, areaHabits, scoreAreas } from '@/bench/estimate/area-markets';
import { askRivals } from '@/bench/estimate/ask-rivals';
import { type Kind, kindsOf } from '@/bench/estimate/cell-kinds';
import { drawMarket, type Family, families, TODAY } from '@/bench/estimate/families';
import { bands, cellsToJudge, errorOfBias, judge, type Scores } from '@/bench/estimate/judge';
import { readMicrodata } from '@/bench/estimate/microdata';
import type { BenchRow, BenchRun } from '@/bench/measured';
import { tableOf } from '@/bench/table-of';
import type { CountedReport } from '@/lib/aggregates/cell-contents';
import { OpenReports } from '@/lib/aggregates/open-reports';
import { readCountyLines, readSeedFiles } from '@/lib/baselines/read-seed-files';
import { fitModel } from '@/lib/estimate/fit-model';
import { knowledgeOf } from '@/lib/estimate/knowledge-of';
import type { Knowledge } from '@/lib/estimate/pay-model';
import { Predictor } from '@/lib/estimate/predictor';
import { Random } from '@/lib/sample/random';
import { keysOf } from '@/lib/survey/vocabulary';

/**
 * Markets of each family: 84 in all. A market's medians are off together, as its level is: of twenty markets of one family
 * between 52% and 94% of the true medians lay within their intervals, so that five of them miss that bar by chance.
 */
const MARKETS = 12;
const UNSEEN = 10_000;
/** Of the markets of a family, one in so many is drawn once more with each habit of areas. */
const MARKETS_A_PLACE = 6;
/** Where areas say something, asking for them must gain; where they do not, it must cost nothing. */
const MOST_WHERE_TOLD = 0.995;
const MOST_WHERE_SILENT = 1.002;
const PACKAGES = ['lme4', 'quantreg', 'carData', 'AER'];
const MOST_ON_AVERAGE = 1.03;
const MOST_IN_A_FAMILY = 1.06;
const MOST_OF_OWN = 0.92;
/** Where a rival comes so far, and so can we. */
const REACHABLE_OF_OWN = 0.9;
const COVERAGE = { least: 77, most: 83 };
const MEDIANS = { least: 72, most: 88 };
const MOST_WIDTH = 1.5;
const MOST_BIAS = 3;
/** A value with fewer reports has no bias to speak of: they do not tell its pay nearer than to 3% themselves. */
const LEAST_FOR_BIAS = 400;
/** Of some 60 values of a family one is this far off by chance in one run of thirteen. */
const STANDARD_ERRORS = 3;

/**
 * How near the model comes to pay that it has not seen, on so many fresh markets of each family and on real microdata,
 * beside what lme4 and quantreg make of the same reports. Needs R with lme4, quantreg, carData and AER: on Debian
 * `apt-get install r-cran-lme4 r-cran-quantreg r-cran-cardata r-cran-aer`.
 */
export const runEstimate: BenchRun = async (markets = MARKETS, say) => {
  await promisify(execFile)('Rscript', [
    '-e',
    'for (name in commandArgs(TRUE)) stopifnot(requireNamespace(name))',
    ...PACKAGES,
  ]).catch((cause: unknown) => {
    throw new Error(`bench:estimate needs R with ${PACKAGES.join(', ')}: see README.md`, { cause });
  });
  const [{ guide, official }, counties] = await Promise.all([readSeedFiles(), readCountyLines()]);
  const knowledge = knowledgeOf(guide, official, counties, TODAY);
  const seeds: string[] = [];
  const scored: { name: Family | 'real microdata'; scores: Scores[] }[] = [];
  for (const name of keysOf<Family>(families)) {
    const scores: Scores[] = [];
    for (let market = 0; market < markets; market++) {
      const seed = randomInt(2 ** 31);
      seeds.push(`${name} ${seed}`);
      scores.push(await scoreMarket(name, seed, knowledge));
    }
    scored.push({ name, scores });
    say(tableOf(rowsOf(name, scores)));
  }
  const located = keysOf<AreaFamily>(areaHabits).flatMap((name) => {
    const scores = keysOf<Family>(families).flatMap((family) =>
      Array.from({ length: Math.ceil(markets / MARKETS_A_PLACE) }, () => {
        const seed = randomInt(2 ** 31);
        seeds.push(`${name}, ${family} ${seed}`);
        return scoreAreas(family, areaHabits[name], new Random(seed), knowledge);
      }),
    );
    const rows = areaRowsOf(name, scores);
    say(tableOf(rows));
    return rows;
  });
  const real: Scores[] = [];
  const seed = randomInt(2 ** 31);
  for (const { reports, cuts } of await readMicrodata(new Random(seed))) {
    const known = Math.min(Math.round(reports.length * 0.6), 3_600);
    const kinds = [cuts.slice(0, 4), cuts.slice(0, 3), cuts.slice(1, 3)];
    real.push(await score(reports.slice(0, known), reports.slice(known, known + UNSEEN), kinds, knowledge));
  }
  scored.push({ name: 'real microdata', scores: real });
  say(tableOf(rowsOf('real microdata', real)));
  return {
    conditions: `${markets} fresh markets of each of ${keysOf(families).length} families, 3,000 to 4,200 reports each; three surveys of real pay`,
    seeds: `${seeds.join('; ')}; real microdata ${seed}`,
    rows: [summaryOf(scored), ...scored.flatMap(({ name, scores }) => rowsOf(name, scores)), ...located],
  };
};

async function scoreMarket(name: Family, seed: number, knowledge: Knowledge): Promise<Scores> {
  const random = new Random(seed);
  const market = drawMarket(families[name], random);
  const reports = Array.from({ length: random.whole(3_000, 4_200) }, () => market.report(random));
  const unseen = Array.from({ length: UNSEEN }, () => market.clean(random));
  return score(reports, unseen, kindsOf(market.matters), knowledge);
}

function score(
  reports: readonly CountedReport[],
  unseen: readonly CountedReport[],
  kinds: readonly Kind[],
  knowledge: Knowledge,
): Promise<Scores> {
  const open = new OpenReports(TODAY);
  for (const report of reports) open.add(report);
  const predictor = new Predictor(fitModel(open, knowledge));
  const cells = cellsToJudge(reports, unseen, kinds);
  return askRivals(reports, cells).then((rivals) =>
    judge(reports, kinds, cells, rivals, (job) => {
      const { quantiles, variance } = predictor.predict(job);
      return { ...quantiles, variance };
    }),
  );
}

/** What knowing the area gains beside the same model without it. */
function areaRowsOf(name: AreaFamily, scores: readonly AreaScores[]): BenchRow[] {
  const ratios = scores.map(({ losses }) => losses.with / losses.without);
  const sum = (of: (score: AreaScores) => number) => scores.reduce((all, score) => all + of(score), 0);
  const [least, most] = [Math.min(...scores.map(({ slope }) => slope)), Math.max(...scores.map(({ slope }) => slope))];
  return [
    {
      what: `${name}: pinball loss with the area ÷ without`,
      unit: '',
      value: sum(({ losses }) => losses.with) / sum(({ losses }) => losses.without),
      bar: { most: areaHabits[name].share === 0 ? MOST_WHERE_SILENT : MOST_WHERE_TOLD },
      rivals: [],
      detail: `${scores.length} markets, from ${Math.min(...ratios).toFixed(3)} to ${Math.max(...ratios).toFixed(3)}; share of the way to official wages found ${least.toFixed(2)} to ${most.toFixed(2)}, true ${areaHabits[name].share}`,
    },
    {
      what: `${name}: pay within the 10th–90th percentile`,
      unit: '%',
      value: (100 * sum(({ covered }) => covered)) / sum(({ asked }) => asked),
      bar: COVERAGE,
      rivals: [],
      detail: '',
    },
  ];
}

type Rival = 'mixed' | 'quantile' | 'own';

function ratioOf(scores: readonly Scores[], to: readonly Rival[], least?: number): number {
  const loss = (who: Rival | 'ours') =>
    sumOf(scores, ({ losses }) =>
      [...losses].reduce((sum, [band, each]) => (least === undefined || band === least ? sum + each[who] : sum), 0),
    );
  return loss('ours') / Math.min(...to.map(loss));
}

function sumOf(scores: readonly Scores[], of: (score: Scores) => number): number {
  return scores.reduce((sum, score) => sum + of(score), 0);
}

const rivals: readonly Rival[] = ['mixed', 'quantile', 'own'];

function summaryOf(scored: readonly { scores: readonly Scores[] }[]): BenchRow {
  const ratios = scored.flatMap(({ scores }) => scores.map((score) => ratioOf([score], rivals)));
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  return {
    what: 'pinball loss ÷ that of the best rival, mean of all markets',
    unit: '',
    value: mean,
    bar: { most: MOST_ON_AVERAGE },
    rivals: [],
    detail: `${ratios.length} markets, the worst ${Math.max(...ratios).toFixed(3)}`,
  };
}

function rowsOf(name: string, scores: readonly Scores[]): BenchRow[] {
  const row = (what: string, value: number, bar: BenchRow['bar'], unit = '', detail = ''): BenchRow => ({
    what: `${name}: ${what}`,
    unit,
    value,
    bar,
    rivals: [],
    detail,
  });
  const reports = sumOf(scores, (score) => score.reports);
  const cells = sumOf(scores, (score) => score.cells);
  const width = (who: 'ours' | 'mixed') => (100 * sumOf(scores, ({ widths }) => widths[who])) / Math.max(cells, 1);
  const byBand = bands
    .map(
      ({ least, most }) =>
        `n ${least}${Number.isFinite(most) ? `–${most}` : '+'} ${ratioOf(scores, rivals, least).toFixed(3)}`,
    )
    .join(', ');
  const weighed = scores.flatMap(({ bias }) => [...bias.values()].filter(({ train }) => train >= LEAST_FOR_BIAS));
  const biases = (who: 'ours' | 'mixed') => weighed.map((value) => Math.abs((100 * value[who]) / value.weight));
  const errors = weighed.map((value) => 100 * errorOfBias(value));
  const certain = (who: 'ours' | 'mixed') =>
    biases(who).filter((bias, index) => bias - STANDARD_ERRORS * (errors[index] ?? 0) > MOST_BIAS).length;
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const ofOwn = ratioOf(scores, ['own']);
  const [byLme4, byQuantreg] = [ofOwn / ratioOf(scores, ['mixed']), ofOwn / ratioOf(scores, ['quantile'])];
  const reachable = name === 'real microdata' && Math.min(byLme4, byQuantreg) <= REACHABLE_OF_OWN;
  return [
    row('pinball loss ÷ the best rival’s', ratioOf(scores, rivals), { most: MOST_IN_A_FAMILY }, '', byBand),
    {
      ...row('pinball loss ÷ the cell’s own quantiles’', ofOwn, reachable ? { most: MOST_OF_OWN } : null),
      rivals: [
        { name: 'lme4', value: byLme4 },
        { name: 'quantreg', value: byQuantreg },
      ],
    },
    {
      ...row(
        'pay within the 10th–90th percentile',
        (100 * sumOf(scores, ({ covered }) => covered.ours)) / reports,
        COVERAGE,
        '%',
      ),
      rivals: [{ name: 'lme4', value: (100 * sumOf(scores, ({ covered }) => covered.mixed)) / reports }],
    },
    ...(cells > 0
      ? [
          {
            ...row(
              'true medians within their 80% interval',
              (100 * sumOf(scores, ({ medianCovered }) => medianCovered.ours)) / cells,
              MEDIANS,
              '%',
              `${cells} cells`,
            ),
            rivals: [
              { name: 'lme4', value: (100 * sumOf(scores, ({ medianCovered }) => medianCovered.mixed)) / cells },
            ],
          },
          row(
            'width of that interval ÷ lme4’s',
            width('ours') / width('mixed'),
            { most: MOST_WIDTH },
            '',
            `${width('ours').toFixed(1)}% of pay`,
          ),
        ]
      : []),
    {
      ...row(
        `furthest bias of a value with ${LEAST_FOR_BIAS} reports or more`,
        Math.max(...biases('ours')),
        { most: MOST_BIAS },
        '%',
        `${weighed.length} values, on average ${mean(biases('ours')).toFixed(1)}%; sampling alone gives a standard error of ${mean(errors).toFixed(1)}%, at most ${Math.max(...errors).toFixed(1)}%`,
      ),
      rivals: [{ name: 'lme4', value: Math.max(...biases('mixed')) }],
    },
    {
      ...row(`values biased beyond ${MOST_BIAS}% by ${STANDARD_ERRORS} standard errors`, certain('ours'), { most: 0 }),
      rivals: [{ name: 'lme4', value: certain('mixed') }],
    },
  ];
}
