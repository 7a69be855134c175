import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { PayModel } from './pay-model';

/** What the centre of a median's figure is looser than a mean. */
const INEFFICIENCY = 1.2;
/** Nobody knows a job so well that pay in it would be closer together. */
export const LEAST_RESIDUAL = 0.06 ** 2;

type Additive = Pick<PayModel, 'columns' | 'cross' | 'coders' | 'spread' | 'residual' | 'effectVariance'>;

/** The effects of some columns alone; what the others do is averaged over, as coders in these jobs have it. */
export interface Block {
  /** By column of the model; 0 outside the block. */
  effects: Float64Array;
  /** Variance that is left within a job of this description. */
  residual: number;
  /** Variance of a weighted sum of effects; the weights by column of the model. */
  varianceOf(weights: ReadonlyMap<number, number>): number;
}

/**
 * Least squares on the columns, each effect drawn to its prior by the variance of its dimension. An unpublished column
 * keeps its prior.
 */
export function solveBlock(model: Additive, included: readonly number[], cutOf: (column: number) => string): Block {
  const { columns, cross, coders } = model;
  const variance = (column: number) => model.effectVariance[cutOf(column)] ?? 0;
  const known = included.filter((column) => columns[column]?.known);
  const effects = new Float64Array(columns.length);
  for (const column of included) effects[column] = columns[column]?.prior ?? 0;

  const noise = model.residual * INEFFICIENCY;
  let factor: CholeskyDecomposition | undefined;
  if (known.length > 0) {
    const system = Matrix.zeros(known.length, known.length);
    const side = Matrix.zeros(known.length, 1);
    known.forEach((one, row) => {
      let expected = 0;
      for (const other of included) expected += (cross[one]?.[other] ?? 0) * (columns[other]?.prior ?? 0);
      side.set(row, 0, (columns[one]?.pull ?? 0) - expected);
      known.forEach((other, column) => {
        system.set(row, column, (cross[one]?.[other] ?? 0) + (row === column ? noise / variance(one) : 0));
      });
    });
    factor = new CholeskyDecomposition(system);
    const solved = factor.solve(side);
    known.forEach((column, row) => {
      effects[column] = (effects[column] ?? 0) + solved.get(row, 0);
    });
  }

  let explained = 0;
  for (const one of included) {
    for (const other of included) explained += (effects[one] ?? 0) * (effects[other] ?? 0) * (cross[one]?.[other] ?? 0);
  }
  const residual = Math.max(model.spread.variance - (coders > 0 ? explained / coders : 0), LEAST_RESIDUAL);
  const position = new Map(known.map((column, row) => [column, row]));
  return {
    effects,
    residual,
    varianceOf(weights) {
      let sum = 0;
      const vector = Matrix.zeros(Math.max(known.length, 1), 1);
      for (const [column, weight] of weights) {
        const row = position.get(column);
        if (row === undefined) sum += weight ** 2 * variance(column);
        else vector.set(row, 0, weight);
      }
      if (!factor) return sum;
      return sum + residual * INEFFICIENCY * vector.dot(factor.solve(vector));
    },
  };
}
