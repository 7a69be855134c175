import {
  arrangements,
  benefits,
  credentials,
  employments,
  experienceBands,
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
  credential: credentials,
  specialty: specialties,
  setting: settings,
  arrangement: arrangements,
  employment: employments,
  benefit: benefits,
} as const;

export type Dimension = keyof typeof dimensions;
export type ValueOf<D extends Dimension> = keyof (typeof dimensions)[D] & string;
