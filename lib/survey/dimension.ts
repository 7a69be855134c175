import { countedCredentials } from './credentials';
import {
  arrangements,
  benefits,
  employments,
  experienceBands,
  keysOf,
  levels,
  roles,
  settings,
  specialties,
  states,
} from './vocabulary';

/** The dimensions whose values are known ahead; `year` is the one that grows. */
export const dimensions = {
  state: states,
  experience: experienceBands,
  level: levels,
  role: roles,
  credential: countedCredentials,
  specialty: specialties,
  setting: settings,
  arrangement: arrangements,
  employment: employments,
  benefit: benefits,
} as const;

export type Dimension = keyof typeof dimensions;
export type ValueOf<D extends Dimension> = keyof (typeof dimensions)[D] & string;

export function valuesOf<D extends Dimension>(dimension: D): ValueOf<D>[] {
  return keysOf<ValueOf<D>>(dimensions[dimension]);
}

/** A record with an entry for each value of the dimension. */
export function recordOf<D extends Dimension, T>(
  dimension: D,
  entryOf: (value: ValueOf<D>) => T,
): Record<ValueOf<D>, T> {
  const entries = valuesOf(dimension).map((value) => [value, entryOf(value)] as const);
  return Object.fromEntries(entries) as Record<ValueOf<D>, T>; // complete by construction, which fromEntries can't know
}
