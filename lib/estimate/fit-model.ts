import type { CellName } from '@/lib/aggregates/cell';
import type { OpenReports } from '@/lib/aggregates/open-reports';
import { valuesOf } from '@/lib/survey/dimension';
import { addTo, type Effects, leftOf, type Protection, sumsOf } from './fit-effects';
import { authorsOf, CLIP, cutOff, fitMiddle, type Middle, offsetOf } from './fit-middle';
import { fitTail, type Tail, tailShares } from './fit-tail';
import { type Block, layOut, NOWHERE } from './layout';
import type { Knowledge, PayModel } from './pay-model';
import { stickyNoise } from './sticky-noise';
import { tripleVariances } from './triple-variances';

/** As `bench:privacy` and `bench:estimate` settled it: see docs/decisions. */
export const PROTECTION: Protection = { noise: 5, leastCoders: 10 };
/** How sure baselines are of what 1099 pay differs by. */
const CONTRACT_DEVIATION = 0.15;
/** Variances, percentiles and who works where are told by so many reports, drawn at random; the middle by all. */
const SAMPLE = 20_000;
const CONTRACT_ROUNDS = 15;

/**
 * Fits the model to reports that come in random order. Pure. Log pay has a middle with effects of each value and of each
 * two values of different dimensions, drawn to their priors by variances that the reports tell, and a trend; percentiles
 * have effects of the same kind about it. A coder's pull is cut off, and each sum of pulls noised, so that two versions
 * tell little about whoever came in between.
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
  const columns = [
    ...columnsOf(middle, tails, rows.length, protection),
    ...levelColumnsOf(middle, knowledge, rows.length),
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
    cross: crossOf([...middle.singles.map(({ block }) => block), middle.level], rows.length),
    pairs: pairsOf(middle, tails, protection),
    pairKinds: pairKindsOf(sampled, tails, rows.length),
    singleKinds: {
      ...Object.fromEntries(middle.singles.map(({ block, variance }) => [block.kind, variance])),
      level: middle.singles.find(({ block }) => block.kind === 'experience')?.variance ?? 0,
    },
    tripleKinds: triplesIn(reports, sample, sampled),
    contract: contractOf(reports, all.filter(isContract), middle, protection),
    calibration: null,
    basis: null,
  };
}

/** A column for each value of each dimension. */
function columnsOf(middle: Middle, tails: readonly Tail[], coders: number, protection: Protection) {
  return middle.singles.flatMap((effects, at) =>
    effects.block.names.map((name, index): PayModel['columns'][number] => {
      const variance = leftOf(effects, index, middle.pull, protection);
      return {
        name: cellNamed(name),
        prior: effects.prior[index] ?? 0,
        share: (effects.block.coders[index] ?? 0) / Math.max(coders, 1),
        known: effects.fitted[index] === 1,
        effects: effectsAt(effects, tails, 'singles', at, index),
        variance,
        determined: 1 - variance / effects.variance,
      };
    }),
  );
}

/** A level has no effect of its own: whoever asks gets what its roles and bands of experience do (see predictor.ts). */
function levelColumnsOf({ level, singles, pull }: Middle, knowledge: Knowledge, coders: number) {
  const believed = singles.find(({ block }) => block.kind === 'experience')?.variance ?? 0;
  const perCoder = pull.square / pull.slope ** 2;
  return level.names.map((name, index): PayModel['columns'][number] => {
    const own = level.coders[index] ?? 0;
    const prior = offsetOf(knowledge, name);
    const variance = (believed * perCoder) / (perCoder + own * believed);
    const known = own >= PROTECTION.leastCoders;
    const share = own / Math.max(coders, 1);
    return {
      name: cellNamed(name),
      prior,
      share,
      known,
      effects: [prior, 0, 0, 0],
      variance,
      determined: 1 - variance / believed,
    };
  });
}

function pairsOf({ pairs, pull }: Middle, tails: readonly Tail[], protection: Protection): PayModel['pairs'] {
  const found: PayModel['pairs'] = {};
  pairs.forEach((effects, at) => {
    effects.block.names.forEach((name, index) => {
      if (effects.fitted[index] === 0) return;
      const variance = rounded(leftOf(effects, index, pull, protection), 1e8);
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

/** From a sample, for as many coders as there are. */
function pairKindsOf({ singles, pairs, level }: Middle, tails: readonly Tail[], coders: number): PayModel['pairKinds'] {
  const blocks = [...singles.map(({ block }) => block), level];
  const found: PayModel['pairKinds'] = {};
  pairs.forEach((effects, at) => {
    const { block } = effects;
    const values = [effects.by, ...tails.map((tail) => tail.pairs[at]?.by ?? new Float64Array(0))].map((by) =>
      aboutMean(block, by, level.cell.length),
    );
    const times = coders / Math.max(level.cell.length, 1);
    found[block.kind] = {
      variance: effects.variance,
      among: meanOf(Float64Array.from(values[0] ?? [], (value) => value ** 2)),
      along: values.map((each) =>
        blocks.flatMap((column) => Array.from(sumsOf(column, each), (sum) => rounded(sum * times, 1e3))),
      ),
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

/** Sums over coders of (in one column − its share) × (in the other − its share). */
function crossOf(blocks: readonly Block[], coders: number): number[][] {
  const starts = blocks.map((_, at) => blocks.slice(0, at).reduce((sum, { names }) => sum + names.length, 0));
  const size = blocks.reduce((sum, { names }) => sum + names.length, 0);
  const together = new Float64Array(size * size);
  const next = blocks.map(() => 0);
  const own: number[] = [];
  for (let row = 0; row < coders; row++) {
    own.length = 0;
    blocks.forEach(({ report, cell }, at) => {
      const start = starts[at] ?? 0;
      let entry = report ? (next[at] ?? 0) : row;
      do {
        const inside = cell[entry] ?? NOWHERE;
        if (inside !== NOWHERE && (!report || report[entry] === row)) own.push(start + inside);
        entry += 1;
      } while (report && report[entry] === row);
      if (report) next[at] = entry;
    });
    for (const one of own)
      for (const other of own) together[one * size + other] = (together[one * size + other] ?? 0) + 1;
  }
  const shares = Array.from(
    { length: size },
    (_, column) => (together[column * size + column] ?? 0) / Math.max(coders, 1),
  );
  return shares.map((one, row) =>
    shares.map((other, column) => rounded((together[row * size + column] ?? 0) - coders * (one * other), 1e3)),
  );
}

function triplesIn(reports: OpenReports, rows: Uint32Array, { away, scale }: Middle): PayModel['tripleKinds'] {
  if (rows.length === 0) return {};
  const pulls = new Float64Array(away.length);
  const { slope } = cutOff(away, pulls, CLIP * scale);
  return tripleVariances(reports, rows, pulls, slope);
}

/** 1099 pay beside that of W-2 coders in the same jobs. */
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
