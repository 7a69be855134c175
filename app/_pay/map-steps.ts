const MAP_STEPS = 5;

/** The step of each value, 0 the lowest: fifths of the values by rank, equal values on one step. */
export function stepsOf(values: readonly number[]): (value: number) => number {
  const sorted = [...values].sort((a, b) => a - b);
  return (value) => Math.min(MAP_STEPS - 1, Math.floor((sorted.indexOf(value) / sorted.length) * MAP_STEPS));
}
