import { nameOf, type Part, partsOf } from '@/lib/aggregates/cell';
import type { CountedReport } from '@/lib/aggregates/cell-contents';
import { singlesOf } from '@/lib/aggregates/cells-of';
import type { AskedJob } from '@/lib/estimate/job';

/** The dimensions of a cell that is judged; any number of them. */
export type Kind = readonly Part['dimension'][];

/** Two, three and four of the dimensions that matter in a market. */
export function kindsOf([one, other, third, fourth, fifth]: readonly Part['dimension'][]): Kind[] {
  return [
    [one, other],
    [other, third],
    [one, other, third],
    [one, other, third, fourth],
    [other, fourth, fifth],
  ].flatMap((kind) => {
    const known = kind.filter((cut) => cut !== undefined);
    return known.length === kind.length ? [known] : [];
  });
}

/** Every combination of the report's values of these dimensions, credentials each by itself. */
function combinationsOf(report: CountedReport, kind: Kind): string[] {
  const parts = singlesOf(report).flatMap(partsOf);
  return kind.reduce<string[]>((begun, dimension) => {
    const own = parts.filter((part) => part.dimension === dimension).map((part) => nameOf(part));
    return begun.length === 0 && dimension === kind[0]
      ? own
      : begun.flatMap((one) => own.map((other) => `${one}&${other}`));
  }, []);
}

export function groupsBy(reports: readonly CountedReport[], kind: Kind): Map<string, CountedReport[]> {
  const groups = new Map<string, CountedReport[]>();
  for (const report of reports) {
    for (const name of combinationsOf(report, kind)) {
      const group = groups.get(name);
      if (group) group.push(report);
      else groups.set(name, [report]);
    }
  }
  return groups;
}

/** The job that such a combination asks about. */
export function jobNamed(name: string): AskedJob {
  const entries = name.split('&').map((part) => part.split('='));
  return Object.fromEntries(
    entries.map(([dimension, value]) => (dimension === 'credential' ? ['credentials', [value]] : [dimension, value])),
  );
}
