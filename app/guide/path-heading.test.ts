import { expect, test } from 'vitest';
import type { PathKey, Paths } from '@/lib/estimate/paths';
import { pathHeading } from './path-heading';

function paths(percents: Partial<Record<PathKey, number | null>>): Paths {
  const keys: PathKey[] = ['stay', 'cpc', 'ccs', 'cpc_supervisor'];
  return {
    startCents: 3_800_000,
    goalCents: 6_500_000,
    startPercent: 30,
    paths: keys.map((key) => {
      const reachPercent = percents[key] ?? null;
      const pay = { medianCents: 5_000_000, p10Cents: 4_000_000, p90Cents: 6_000_000 };
      return { key, outcome: reachPercent === null ? null : { ...pay, reachPercent, lowPercent: 0, highPercent: 100 } };
    }),
  };
}

const headings: [Parameters<typeof paths>[0], string][] = [
  [{}, 'How likely $65,000 is from $38,000 is not known yet'],
  [{ stay: 2, cpc: 5, cpc_supervisor: 31 }, 'From $38,000, $65,000 is the exception on every path'],
  [{ stay: 10, ccs: 40, cpc_supervisor: 62 }, 'From $38,000, $65,000 is likelier than not on 1 of 3 paths'],
  [{ stay: 70, cpc: 51 }, 'From $38,000, $65,000 is likelier than not on every path'],
  [{ stay: 50, cpc: 50 }, 'From $38,000, $65,000 is the exception on every path'],
];
test.each(headings)('of %o: %s', (percents, heading) => {
  expect(pathHeading(paths(percents))).toBe(heading);
});
