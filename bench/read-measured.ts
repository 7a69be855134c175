import { measuredSchema } from './measured';
import measured from './measured.json';

/** What the benchmarks measured last, each by itself; one that never ran is left out. */
export function readMeasured() {
  return measuredSchema.parse(measured);
}
