/** An 80% interval of the normal, in standard deviations to each side. */
export const Z80 = 1.2816;

/** Share of a standard normal below z: Abramowitz and Stegun 7.1.26, off by less than 0.0000002. */
export function normalShare(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const error = 1 - series * Math.exp(-x * x);
  return z < 0 ? (1 - error) / 2 : (1 + error) / 2;
}

/** In logs. */
export interface Quantiles {
  p10: number;
  p50: number;
  p90: number;
}

/** Where log pay lies among these quantiles, in standard deviations: it is taken to be normal on either side of the median. */
export function placeOf({ p10, p50, p90 }: Quantiles, log: number): number {
  const away = log - p50;
  return (away / (away < 0 ? p50 - p10 : p90 - p50)) * Z80;
}

/** The log pay at a place; undoes `placeOf`. */
export function logAt({ p10, p50, p90 }: Quantiles, place: number): number {
  return p50 + (place / Z80) * (place < 0 ? p50 - p10 : p90 - p50);
}
