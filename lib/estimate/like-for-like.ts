import type { CellName } from '@/lib/aggregates/cell';
import type { Dimension, ValueOf } from '@/lib/survey/dimension';
import { Z80 } from './normal';
import type { Predictor } from './predictor';

/** Percent, with the 80% interval. */
export interface Measured {
  percent: number;
  lowPercent: number;
  highPercent: number;
}

/** What a claim or a bar spans, in percent; null for no end. */
export interface ClaimedRange {
  lowPercent: number | null;
  highPercent: number | null;
}

/** The dimensions whose values are compared with one of them. */
export type Compared = 'credential' | 'specialty' | 'setting' | 'role' | 'arrangement' | 'experience';

interface Comparison<D extends Dimension> {
  /** What the others are compared with. */
  reference: ValueOf<D>;
  /** What it controls for, in words. */
  alike: string;
  /** The same for the predictor: of these only the dimension counts. */
  like: readonly CellName[];
}

const SAME_WORK = ['experience=0-2', 'state=TX', 'setting=hospital'] as const satisfies CellName[];
const SAME_PLACE = ['state=TX', 'setting=hospital'] as const satisfies CellName[];

/**
 * How jobs are compared like for like. Roles and experience are not held alike with each other: managers and directors
 * have no band of experience, and whoever stays becomes a senior coder.
 */
export const comparisons: { readonly [D in Compared]: Comparison<D> } = {
  credential: { reference: 'none', alike: 'experience, state and setting', like: SAME_WORK },
  specialty: { reference: 'general', alike: 'experience, state and setting', like: SAME_WORK },
  setting: {
    reference: 'physician_office',
    alike: 'experience, state and specialty',
    like: ['experience=0-2', 'state=TX', 'specialty=general'],
  },
  role: { reference: 'coder', alike: 'state and setting', like: SAME_PLACE },
  arrangement: { reference: 'on_site', alike: 'experience, state and setting', like: SAME_WORK },
  experience: { reference: '0-2', alike: 'state and setting', like: SAME_PLACE },
};

/**
 * By how many percent survey pay of one single cell, or of all others where it is undefined, is above that of another in
 * jobs alike in `like`; null while a figure that it needs is not published. `adjust` is added in logs: of price levels.
 */
export function likeForLike(
  predictor: Predictor,
  one: CellName | undefined,
  other: CellName,
  like: readonly CellName[],
  adjust = 0,
): Measured | null {
  if (![one, other].every((name) => name === undefined || predictor.knows(name))) return null;
  const { by, variance } = predictor.difference(one, other, like);
  const error = Z80 * Math.sqrt(variance);
  const percent = (log: number) => Math.round(1000 * (Math.exp(log + adjust) - 1)) / 10;
  return { percent: percent(by), lowPercent: percent(by - error), highPercent: percent(by + error) };
}
