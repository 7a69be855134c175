import { isDeepStrictEqual } from 'node:util';
import { db, type Transaction } from '@/lib/db/client';
import { allCells } from './all-cells';
import { codersBy, withBenefits } from './benefit-shares';
import type { CellName } from './cell';
import { decideRelease } from './decide-release';
import type { Figure } from './figure';
import { latestFigures } from './latest-figures';
import { type Cell, publishCell } from './publish-cell';
import { readCells } from './read-cells';
import { readContents, readHeads } from './stored-cells';
import { takeReleaseLock } from './take-release-lock';
import { type Tally, tallyReports } from './tally-reports';
import { windowFrom } from './window';

const HALF_AN_HOUR = 1_800_000;

/** Recomputes everything from the reports. Each difference is a sentence without counts or pay; there should be none. */
export async function checkCells(): Promise<string[]> {
  return db.$transaction(
    async (tx) => {
      await takeReleaseLock(tx);
      const now = new Date();
      const names = allCells(now);
      const release = await tx.release.findFirst({ orderBy: { id: 'desc' } });
      const differences: string[] = [];
      const tally = await tallyReports(tx, release?.windowFrom ?? windowFrom(now), (marks) => {
        for (const { id } of marks) differences.push(`Report ${id} is marked wrongly as counted or not counted`);
      });
      if ((release?.approvedReports ?? 0) !== tally.approvedReports) {
        differences.push('The last release counts another number of approved reports');
      }
      if ((release?.sample ?? false) !== tally.sample) {
        differences.push('The last release is wrong about standing on sample reports');
      }
      return [...differences, ...(await wrongContents(tx, names, tally)), ...(await wrongFigures(tx, names))];
    },
    { timeout: HALF_AN_HOUR, maxWait: HALF_AN_HOUR },
  );
}

async function wrongContents(tx: Transaction, names: readonly CellName[], { contents }: Tally): Promise<string[]> {
  const stored = await readContents(tx, names);
  const rows = await tx.cell.findMany({ select: { name: true, coders: true } });
  const coders = new Map<string, number>(rows.map((row) => [row.name, row.coders]));
  const none = { buckets: new Map(), months: new Map() };
  return names.flatMap((name) => {
    const [expected, actual] = [contents.get(name) ?? none, stored.get(name) ?? none];
    const sum = [...expected.buckets.values()].reduce((all, count) => all + count, 0);
    const right =
      isDeepStrictEqual(expected.buckets, actual.buckets) &&
      isDeepStrictEqual(expected.months, actual.months) &&
      sum === (coders.get(name) ?? 0);
    return right ? [] : [`Cell ${name} holds other reports than were approved`];
  });
}

/** A figure that waits for more changes can't be recomputed. All others can, and must show exactly what they may. */
async function wrongFigures(tx: Transaction, names: readonly CellName[]): Promise<string[]> {
  const all = await readHeads(tx);
  const heads = new Map(all.map((head) => [head.name, head]));
  const verdicts = decideRelease(all);
  const codersIn = codersBy(all);
  const [cells, published] = [await readCells(tx, names), await latestFigures(tx, names)];
  return names.flatMap((name) => {
    const [head, cell, figure] = [heads.get(name), cells.get(name), published.get(name)];
    const shows = figure !== undefined && figure.shows !== 'nothing';
    const verdict = verdicts.get(name) ?? 'few';
    if (shows !== (head?.shown ?? false) || shows !== (verdict === 'keep')) {
      return [`Cell ${name} shows something that it may not, or nothing where it may`];
    }
    const settled = shows && cell && head?.changedBy === 0;
    return settled && !isDeepStrictEqual(figure, madeAnew(cell, figure, codersIn))
      ? [`Cell ${name} is published otherwise than it stands`]
      : [];
  });
}

/** Figures of releases from before benefits existed have none. */
function madeAnew(cell: Cell, figure: Figure, codersIn: (cell: CellName) => number): Figure {
  const hasBenefits = figure.shows === 'distribution' && figure.benefits !== undefined;
  return hasBenefits ? withBenefits(publishCell(cell), codersIn) : publishCell(cell);
}
