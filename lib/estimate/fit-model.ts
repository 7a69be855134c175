import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { type CellName, nameOf, partsOf } from '@/lib/aggregates/cell';
import type { Composition } from '@/lib/aggregates/composition';
import type { Figure } from '@/lib/aggregates/figure';
import { valuesOf } from '@/lib/survey/dimension';
import { LEAST_RESIDUAL, solveBlock } from './block';
import { cutOf } from './job';
import type { CellCorrection, Knowledge, PayModel } from './pay-model';
import { Predictor } from './predictor';
import { type PublishedQuantiles, publishedQuantiles, type Share, shares } from './published-quantiles';

/** Of log pay, by the normal's 10th and 90th percentile. */
const Z90 = 1.2816;
/** Before reports say more: standard deviation of a dimension's effects about their priors, worth as many effects. */
const EFFECT_DEVIATION = 0.08;
const EFFECT_WORTH = 2;
/** The same of what additive effects miss. */
const MISS_DEVIATION = 0.02;
const MISS_WORTH = 5;
/** How sure baselines and official figures are of the nation's median, and of 1099 pay. */
const NATION_DEVIATION = 0.1;
const CONTRACT_DEVIATION = 0.15;
/** What fewer coders than this tell apart, nothing tells apart. */
const LEAST_CODERS_TOLD = 1;
/** Of the nation's variance, before there are reports to tell. */
const RESIDUAL_SHARE = 0.5;
const ROUNDS = 12;

/** The dimensions whose effects make up a fully described job; the level is a roll-up of two of them. */
const cuts = [
  'state',
  'experience',
  'role',
  'credential',
  'specialty',
  'setting',
  'arrangement',
  'employment',
] as const;

/** Years that effects are told apart for, the last one that of the day. */
const YEARS = 4;

/**
 * Fits the model to the figures in force. Pure. Only published figures say anything of pay: a report moves an estimate
 * when it moves a figure, and by no more.
 */
export function fitModel(input: {
  figures: ReadonlyMap<CellName, Figure>;
  composition: Composition;
  knowledge: Knowledge;
  asOf: Date;
}): PayModel {
  const { composition, knowledge, asOf } = input;
  const published = new Map<CellName, PublishedQuantiles>();
  for (const [name, figure] of input.figures) {
    const quantiles = publishedQuantiles(figure);
    if (quantiles) published.set(name, quantiles);
  }

  const names = columnNames(asOf);
  const { shares: inEach, cross } = centredCrossProducts(names, composition);
  const centres = centresWithin(names, inEach, published);
  const pulled = names.map((name, column) => {
    const share = inEach[column] ?? 0;
    const away = centres.get(name);
    return {
      name,
      prior: knowledge.offsets.get(name) ?? 0,
      share,
      known: away !== undefined && share > 0,
      pull: (away ?? 0) * share * composition.coders,
    };
  });
  const columns = withoutContradictions(pulled, cross);

  const spread = spreadOf(published.get('nation'), knowledge);
  const additive = withVariances({ columns, cross, coders: composition.coders, spread });
  const model: PayModel = {
    asOf: asOf.toISOString().slice(0, 10),
    ...additive,
    ...nationOf(published.get('nation'), knowledge, columns, spread.variance),
    cells: {},
    missVariance: {},
    contract: { by: 0, variance: CONTRACT_DEVIATION ** 2 },
  };
  Object.assign(model, missesOf(model, published));
  model.contract = contractOf(model, published.get('employment=contract'), composition);
  return model;
}

function columnNames(asOf: Date): CellName[] {
  const year = asOf.getUTCFullYear();
  return [
    ...[...cuts, 'level' as const].flatMap((dimension) =>
      valuesOf(dimension).map((value) => nameOf({ dimension, value })),
    ),
    ...Array.from({ length: YEARS }, (_, back) => nameOf({ dimension: 'year', value: String(year - back) })),
  ].filter((name) => name !== 'employment=contract');
}

/** Sums over coders of (in one − its share) × (in the other − its share). */
function centredCrossProducts(names: readonly CellName[], { names: counted, together, coders }: Composition) {
  const position = new Map(counted.map((name, index) => [name, index]));
  const rows = names.map((name) => position.get(name));
  const count = (one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined ? 0 : (together[one]?.[other] ?? 0);
  const shares = rows.map((row) => count(row, row) / Math.max(coders, 1));
  const cross = rows.map((one, i) =>
    rows.map((other, j) => count(one, other) - coders * ((shares[i] ?? 0) * (shares[j] ?? 0))),
  );
  return { shares, cross };
}

/**
 * How far each published cell's centre is from that of its dimension: centres are no means, so that those of a
 * dimension's cells do not average to the nation's by themselves.
 */
function centresWithin(
  names: readonly CellName[],
  shares: readonly number[],
  published: ReadonlyMap<CellName, PublishedQuantiles>,
): Map<CellName, number> {
  const middles = new Map<string, { sum: number; weight: number }>();
  names.forEach((name, column) => {
    const centre = published.get(name)?.centre;
    if (centre === undefined) return;
    const middle = middles.get(cutOf(name)) ?? { sum: 0, weight: 0 };
    middles.set(cutOf(name), {
      sum: middle.sum + centre * (shares[column] ?? 0),
      weight: middle.weight + (shares[column] ?? 0),
    });
  });
  const away = new Map(
    names.flatMap((name): [CellName, number][] => {
      const [centre, middle] = [published.get(name)?.centre, middles.get(cutOf(name))];
      return centre === undefined || !middle?.weight ? [] : [[name, centre - middle.sum / middle.weight]];
    }),
  );
  return withoutManagers(names, shares, away);
}

/** Experience is of all but managers and directors: its middle is as far below the nation's as theirs weigh above it. */
function withoutManagers(names: readonly CellName[], shares: readonly number[], away: Map<CellName, number>) {
  const shareOf = (name: CellName) => shares[names.indexOf(name)] ?? 0;
  const managers = (['role=manager', 'role=director'] as const).filter((name) => away.has(name));
  const experienced = names.filter((name) => cutOf(name) === 'experience' && away.has(name));
  const weight = experienced.reduce((sum, name) => sum + shareOf(name), 0);
  const above = managers.reduce((sum, name) => sum + shareOf(name) * (away.get(name) ?? 0), 0);
  for (const name of experienced) away.set(name, (away.get(name) ?? 0) - above / weight);
  return away;
}

/**
 * The columns with what coders can tell of their pulls. Where two dimensions cut few coders nearly alike, their figures,
 * rounded and of different days, still disagree; no effect could cause that, and made to explain it they grow without end.
 */
function withoutContradictions(
  columns: PayModel['columns'],
  cross: readonly (readonly number[])[],
): PayModel['columns'] {
  // Levels say again what experience and roles say; the variances are found without them.
  const known = columns.flatMap(({ name, known }, column) => (known && cutOf(name) !== 'level' ? [column] : []));
  if (known.length === 0) return columns;
  const system = new Matrix(known.map((one) => known.map((other) => cross[one]?.[other] ?? 0)));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(system, { assumeSymmetric: true });
  const pulls = Matrix.columnVector(known.map((column) => columns[column]?.pull ?? 0));
  const told = Matrix.zeros(known.length, 1);
  realEigenvalues.forEach((coders, index) => {
    if (coders < LEAST_CODERS_TOLD) return;
    const direction = eigenvectorMatrix.getColumnVector(index);
    told.add(direction.mul(direction.dot(pulls)));
  });
  const position = new Map(known.map((column, row) => [column, row]));
  return columns.map((entry, column) => {
    const row = position.get(column);
    return row === undefined ? entry : { ...entry, pull: told.get(row, 0) };
  });
}

function spreadOf(nation: PublishedQuantiles | undefined, { deviation }: Knowledge): PayModel['spread'] {
  const { p10, p50, p90 } = nation?.quantiles ?? {};
  if (p10 === undefined || p50 === undefined || p90 === undefined) return { variance: deviation ** 2, down: 1, up: 1 };
  const half = (p90 - p10) / 2;
  // Few who are paid nearly the same round to one figure: pay does not spread less than this.
  if ((half / Z90) ** 2 < LEAST_RESIDUAL) return { variance: LEAST_RESIDUAL, down: 1, up: 1 };
  return { variance: (half / Z90) ** 2, down: (p50 - p10) / half, up: (p90 - p50) / half };
}

/** The nation's centre: the figure's, drawn to what the baselines say of coders in these jobs. */
function nationOf(
  nation: PublishedQuantiles | undefined,
  knowledge: Knowledge,
  columns: PayModel['columns'],
  variance: number,
): Pick<PayModel, 'centre' | 'medianOffset'> {
  const known = columns.filter(({ name }) => cutOf(name) !== 'level');
  const expected = knowledge.nation + known.reduce((sum, { prior, share }) => sum + prior * share, 0);
  const believed = NATION_DEVIATION ** 2;
  if (!nation) return { centre: { log: expected, variance: believed }, medianOffset: 0 };
  const measured = (variance * nation.looseness.centre) / nation.coders + nation.rounding;
  const weight = believed / (believed + measured);
  return {
    centre: { log: expected + weight * (nation.centre - expected), variance: weight * measured },
    medianOffset: (nation.quantiles.p50 ?? nation.centre) - nation.centre,
  };
}

/** Variances of effects and of what they leave, by expectation and maximisation from their starting values. */
function withVariances(additive: Pick<PayModel, 'columns' | 'cross' | 'coders' | 'spread'>) {
  const cutOfColumn = additive.columns.map(({ name }) => cutOf(name));
  const included = cutOfColumn.flatMap((cut, column) => (cut === 'level' ? [] : [column]));
  const effectVariance: Record<string, number> = {};
  for (const cut of cutOfColumn) effectVariance[cut] = EFFECT_DEVIATION ** 2;
  let model = { ...additive, residual: additive.spread.variance * RESIDUAL_SHARE, effectVariance };
  for (let round = 0; round < ROUNDS; round++) {
    const block = solveBlock(model, included, (column) => cutOfColumn[column] ?? '');
    const next: Record<string, number> = {};
    for (const cut of new Set(cutOfColumn)) {
      const known = included.filter((column) => cutOfColumn[column] === cut && additive.columns[column]?.known);
      const squares = known.reduce((sum, column) => {
        const by = (block.effects[column] ?? 0) - (additive.columns[column]?.prior ?? 0);
        return sum + by ** 2 + block.varianceOf(new Map([[column, 1]]));
      }, 0);
      next[cut] = (squares + EFFECT_WORTH * EFFECT_DEVIATION ** 2) / (known.length + EFFECT_WORTH);
    }
    next.level = next.experience ?? EFFECT_DEVIATION ** 2;
    model = { ...model, residual: additive.coders > 0 ? block.residual : model.residual, effectVariance: next };
  }
  return model;
}

/** What each published cell differs by from the additive effects, and how much cells of its kind do. */
function missesOf(
  model: PayModel,
  published: ReadonlyMap<CellName, PublishedQuantiles>,
): Pick<PayModel, 'cells' | 'missVariance'> {
  const predictor = new Predictor(model);
  const cells: Record<string, CellCorrection> = {};
  const moments = new Map<string, Record<Share, { sum: number; count: number }>>();
  for (const [name, { coders, quantiles, looseness, rounding }] of published) {
    const parts = partsOf(name);
    if (parts.length === 0 || parts.some(({ dimension, value }) => dimension === 'benefit' || value === 'contract'))
      continue;
    const kind = parts.map(({ dimension }) => dimension).join('&');
    const expected = predictor.additiveOfCell(name);
    if (!expected) continue;
    const correction: CellCorrection = { by: {}, variance: {} };
    const ofKind = moments.get(kind) ?? { p10: none(), p50: none(), p90: none() };
    for (const share of shares) {
      const [own, loose] = [quantiles[share], looseness[share]];
      if (own === undefined || loose === undefined) continue;
      const by = own - expected.quantiles[share];
      const variance = (expected.residual * loose) / coders + rounding;
      correction.by[share] = by;
      correction.variance[share] = variance;
      ofKind[share] = {
        sum: ofKind[share].sum + Math.max(-1, by ** 2 - variance - expected.variance),
        count: ofKind[share].count + 1,
      };
    }
    cells[name] = correction;
    moments.set(kind, ofKind);
  }
  const missVariance: PayModel['missVariance'] = {};
  for (const [kind, ofKind] of moments) {
    const drawn = ({ sum, count }: { sum: number; count: number }) =>
      Math.max((sum + MISS_WORTH * MISS_DEVIATION ** 2) / (count + MISS_WORTH), 1e-5);
    missVariance[kind] = { p10: drawn(ofKind.p10), p50: drawn(ofKind.p50), p90: drawn(ofKind.p90) };
  }
  return { cells, missVariance };
}

function none() {
  return { sum: 0, count: 0 };
}

/** 1099 pay beside that of W-2 coders in the same jobs. */
function contractOf(
  model: PayModel,
  figure: PublishedQuantiles | undefined,
  { names, contract }: Composition,
): PayModel['contract'] {
  const believed = CONTRACT_DEVIATION ** 2;
  if (!figure || contract.coders === 0) return { by: 0, variance: believed };
  const position = new Map(names.map((name, index) => [name, contract.inEach[index] ?? 0]));
  const expected = new Predictor(model).centreOfMix((name) => (position.get(name) ?? 0) / contract.coders);
  const measured = (model.residual * figure.looseness.centre) / figure.coders + figure.rounding;
  const weight = believed / (believed + measured);
  return { by: weight * (figure.centre - expected), variance: weight * measured };
}
