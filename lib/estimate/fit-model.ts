import type { CellName } from '@/lib/aggregates/cell';
import type { OpenReports } from '@/lib/aggregates/open-reports';
import { valuesOf } from '@/lib/survey/dimension';
import { fitAreas } from './fit-areas';
import { addTo, type Effects, leftOf, type Protection, sumsOf } from './fit-effects';
import { authorsOf, CLIP, cutOff, fitMiddle, type Middle, offsetOf } from './fit-middle';
import { fitTail, type Tail, tailShares } from './fit-tail';
import { type Block, layOut } from './layout';
import type { Knowledge, PayModel } from './pay-model';
import { stickyNoise } from './sticky-noise';
import { tripleVariances } from './triple-variances';
import { type WhoWorksWhere, whoWorksWhere } from './who-works-where';

/**
 * As `bench:privacy` and `bench:estimate` settled it, see docs/decisions. The minimum number of coders is the model's own, not
 * that of publishing-rules.ts: cells show medians, the model shows effects with noise.
 */
export const PROTECTION: Protection = { noise: 5, leastCoders: 10 };
/** How unsure baselines are about the difference of 1099 pay. */
const CONTRACT_DEVIATION = 0.15;
/** Variances, percentiles and the job mix are estimated from a random sample of this size; the center from all reports. */
export const SAMPLE = 20_000;
const CONTRACT_ROUNDS = 15;

/**
 * Fits the model to reports in random order. Pure. Log pay is a center plus one effect per value and per pair of values,
 * shrunk toward priors, and a trend; the variances are estimated from the reports. Percentiles have effects of the same kind
 * around the center. A coder's pull is cut off and each sum of pulls gets noise, so that two versions reveal little about
 * whoever came in between.
 */
export function fitModel(reports: OpenReports, knowledge: Knowledge, protection: Protection = PROTECTION): PayModel {
  const contract = valuesOf('employment').indexOf('contract');
  const all = Uint32Array.from({ length: reports.count }, (_, row) => row);
  const isContract = (row: number) => reports.values.employment[row] === contract;
  const rows = all.filter((row) => !isContract(row));
  const sample = rows.subarray(0, SAMPLE);
  const sampled = fitMiddle(reports, sample, knowledge, protection);
  const middle = rows.length > SAMPLE ? fitMiddle(reports, rows, knowledge, protection, sampled) : sampled;
  const authors = authorsOf(reports, sample);
  const tails = tailShares.map((share) => fitTail(share, sampled, authors, protection));

  const fits = new Float64Array(sample.length);
  for (const { block, by } of [...sampled.singles, ...sampled.pairs]) addTo(fits, block, by);
  const blocks = [...middle.singles.map(({ block }) => block), middle.level];
  const where = whoWorksWhere(blocks, authorsOf(reports, rows), protection);
  const columns = [
    ...columnsOf(middle, tails, where, protection),
    ...levelColumnsOf(middle, knowledge, where, protection),
  ];
  const [p10, p50, p90] = tails.map(({ base }, tail) =>
    rounded(columns.reduce((sum, { share, effects }) => sum + share * (effects[tail + 1] ?? 0), base)),
  );
  return {
    asOf: reports.asOf.toISOString().slice(0, 10),
    coders: rows.length,
    average: {
      middle: rounded(middle.trend.level + meanOf(fits)),
      variance: middle.trend.variance,
      tails: [p10 ?? 0, p50 ?? 0, p90 ?? 0],
    },
    columns,
    cross: where.cross,
    pairs: pairsOf(middle, tails, where, protection),
    pairKinds: pairKindsOf(sampled, tails, authors, rows.length, protection),
    singleKinds: {
      ...Object.fromEntries(middle.singles.map(({ block, variance }) => [block.kind, variance])),
      level: middle.singles.find(({ block }) => block.kind === 'experience')?.variance ?? 0,
    },
    tripleKinds: triplesIn(reports, sample, sampled),
    areas: areaSharesOf(reports, rows, middle, knowledge.areas, protection),
    contract: contractOf(reports, all.filter(isContract), middle, protection),
    calibration: null,
    basis: null,
  };
}

/** A column for each value of each dimension. */
function columnsOf(middle: Middle, tails: readonly Tail[], where: WhoWorksWhere, protection: Protection) {
  let column = 0;
  return middle.singles.flatMap((effects, at) =>
    effects.block.names.map((name, index): PayModel['columns'][number] => {
      const here = column++;
      const variance = leftOf(effects, index, where.told[here]?.[here] ?? 0, middle.pull, protection);
      return {
        name: cellNamed(name),
        prior: effects.prior[index] ?? 0,
        share: where.shares[here] ?? 0,
        known: effects.fitted[index] === 1,
        effects: effectsAt(effects, tails, 'singles', at, index),
        variance,
        determined: 1 - variance / effects.variance,
      };
    }),
  );
}

/** A level has no effect of its own: whoever asks gets what its roles and bands of experience do (see predictor.ts). */
function levelColumnsOf(
  { level, singles, pull }: Middle,
  knowledge: Knowledge,
  { told, shares }: WhoWorksWhere,
  { leastCoders }: Protection,
) {
  const believed = singles.find(({ block }) => block.kind === 'experience')?.variance ?? 0;
  const perCoder = pull.square / pull.slope ** 2;
  const first = shares.length - level.names.length;
  return level.names.map((name, index): PayModel['columns'][number] => {
    const here = first + index;
    const prior = offsetOf(knowledge, name);
    const known = (level.coders[index] ?? 0) >= leastCoders;
    const coders = known ? (told[here]?.[here] ?? 0) : 0;
    const variance = (believed * perCoder) / (perCoder + coders * believed);
    return {
      name: cellNamed(name),
      prior,
      share: shares[here] ?? 0,
      known,
      effects: [prior, 0, 0, 0],
      variance,
      determined: 1 - variance / believed,
    };
  });
}

function pairsOf(
  { singles, pairs, pull }: Middle,
  tails: readonly Tail[],
  { told }: WhoWorksWhere,
  protection: Protection,
): PayModel['pairs'] {
  const columns = singles.flatMap(({ block }) => block.names);
  const columnNamed = new Map(columns.map((name, column) => [name, column]));
  const found: PayModel['pairs'] = {};
  pairs.forEach((effects, at) => {
    effects.block.names.forEach((name, index) => {
      if (effects.fitted[index] === 0) return;
      const [one = 0, other = 0] = name.split('&').map((single) => columnNamed.get(single));
      const variance = rounded(leftOf(effects, index, told[one]?.[other] ?? 0, pull, protection), 1e8);
      found[name] = { effects: effectsAt(effects, tails, 'pairs', at, index), variance };
    });
  });
  return found;
}

/** The effects on the middle and on each percentile. */
function effectsAt(
  middle: Effects,
  tails: readonly Tail[],
  kind: 'singles' | 'pairs',
  at: number,
  index: number,
): [number, number, number, number] {
  const [p10 = 0, p50 = 0, p90 = 0] = tails.map((tail) => tail[kind][at]?.by[index] ?? 0);
  return [rounded(middle.by[index] ?? 0), rounded(p10), rounded(p50), rounded(p90)];
}

/** From a sample, for as many coders as there are; noised as sums of pulls are. */
function pairKindsOf(
  { singles, pairs, level }: Middle,
  tails: readonly Tail[],
  authors: Uint32Array,
  coders: number,
  { noise, leastCoders }: Protection,
): PayModel['pairKinds'] {
  const blocks = [...singles.map(({ block }) => block), level];
  const found: PayModel['pairKinds'] = {};
  pairs.forEach((effects, at) => {
    const { block } = effects;
    const values = [effects.by, ...tails.map((tail) => tail.pairs[at]?.by ?? new Float64Array(0))].map((by) =>
      aboutMean(block, by, level.cell.length),
    );
    const times = coders / Math.max(level.cell.length, 1);
    const draws = blocks.map((column) => stickyNoise(column, authors, block.kind));
    found[block.kind] = {
      variance: effects.variance,
      among: meanOf(Float64Array.from(values[0] ?? [], (value) => value ** 2)),
      along: values.map((each) => {
        const deviation = noise * Math.sqrt(meanOf(each.map((value) => value ** 2)));
        return blocks.flatMap((column, index) =>
          Array.from(sumsOf(column, each), (sum, cell) => {
            if ((column.coders[cell] ?? 0) < leastCoders) return 0;
            return rounded((sum + deviation * (draws[index]?.[cell] ?? 0)) * times, 1e3);
          }),
        );
      }),
    };
  });
  return found;
}

/** What a block's effects add to each report, about what they add on average. */
function aboutMean(block: Block, by: Float64Array, reports: number): Float64Array {
  const values = new Float64Array(reports);
  addTo(values, block, by);
  const mean = meanOf(values);
  return values.map((value) => value - mean);
}

function triplesIn(reports: OpenReports, rows: Uint32Array, { away, scale }: Middle): PayModel['tripleKinds'] {
  if (rows.length === 0) return {};
  const pulls = new Float64Array(away.length);
  const { slope } = cutOff(away, pulls, CLIP * scale);
  return tripleVariances(reports, rows, pulls, slope);
}

function areaSharesOf(...fitted: Parameters<typeof fitAreas>): PayModel['areas'] {
  const { slope, average } = fitAreas(...fitted);
  return {
    slope: { by: rounded(slope.by), variance: rounded(slope.variance, 1e8) },
    average: Object.fromEntries(Object.entries(average).map(([state, by]) => [state, rounded(by)])),
  };
}

/** 1099 pay compared with that of W-2 coders in the same jobs. */
function contractOf(
  reports: OpenReports,
  rows: Uint32Array,
  { singles, pairs, trend, scale }: Middle,
  { noise, leastCoders }: Protection,
): PayModel['contract'] {
  const believed = CONTRACT_DEVIATION ** 2;
  if (rows.length < leastCoders) return { by: 0, variance: believed };
  const blocks = layOut(reports, rows);
  const fits = new Float64Array(rows.length);
  singles.forEach(({ by }, at) => {
    const block = blocks.singles[at];
    if (block) addTo(fits, block, by);
  });
  pairs.forEach(({ by }, at) => {
    const block = blocks.pairs[at];
    if (block) addTo(fits, block, by);
  });
  const away = Float64Array.from(
    rows,
    (row, at) => (reports.logPay[row] ?? 0) - (fits[at] ?? 0) - trend.levelAt(reports.yearsBack[row] ?? 0),
  );
  const pulls = new Float64Array(rows.length);
  const everybody = {
    kind: 'contract',
    cuts: [],
    names: [],
    report: null,
    cell: new Uint16Array(rows.length),
    coders: Float64Array.of(rows.length),
  };
  const [own = 0] = stickyNoise(everybody, authorsOf(reports, rows), 'middle');
  let by = 0;
  let variance = believed;
  for (let round = 0; round < CONTRACT_ROUNDS; round++) {
    const { square } = cutOff(
      away.map((value) => value - by),
      pulls,
      CLIP * Math.max(scale, believed ** 0.5),
    );
    const held = (square / believed) * (1 + noise ** 2 / rows.length);
    const sum = pulls.reduce((all, pull) => all + pull, 0) + noise * Math.sqrt(square) * own;
    by += (sum - held * by) / (rows.length + held);
    variance = (believed * held) / (rows.length + held);
  }
  return { by: rounded(by), variance };
}

/** A block of one dimension has names of single cells. */
function cellNamed(name: string): CellName {
  return name as CellName; // made by nameOf
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

function rounded(value: number, steps = 1e5): number {
  return Math.round(value * steps) / steps;
}
