import { describe, expect, it } from 'vitest';
import { Random } from '@/lib/sample/random';
import { Trend } from './fit-trend';

const REPORTS = 3_000;
const pull = { slope: 0.8, square: 0.2 ** 2 };
const belief = { level: 15.4, variance: 0.1 ** 2, rise: 0.025 };

/** The trend of reports from so many years, which all pay what is believed, once it has settled. */
function settled(years: number, noise: number, seed: number): Trend {
  const random = new Random(seed);
  const yearsBack = Float32Array.from({ length: REPORTS }, (_, at) => (at / REPORTS) * years);
  const rows = Uint32Array.from(yearsBack, (_, at) => at);
  const authors = Uint32Array.from(rows, () => random.whole(0, 2 ** 31));
  const trend = new Trend(yearsBack, rows, authors, belief);
  const pulls = new Float64Array(REPORTS);
  trend.step(pulls, pull, { noise, leastCoders: 10 });
  return trend;
}

describe('what is not known of the level', () => {
  it.each([2, 7])('over %i years holds the noise that is added to it', (years) => {
    const levels = Array.from({ length: 400 }, (_, seed) => settled(years, 5, seed).level - belief.level);
    const byNoise = levels.reduce((sum, level) => sum + level ** 2, 0) / levels.length;
    const claimed = settled(years, 5, 0).variance - settled(years, 0, 0).variance;
    expect(claimed).toBeGreaterThan(0.75 * byNoise);
    expect(claimed).toBeLessThan(1.35 * byNoise);
  });
});
