import { type CellName, partsOf } from '@/lib/aggregates/cell';
import { cellsOf } from '@/lib/aggregates/cells-of';
import type { Figure } from '@/lib/aggregates/figure';
import { latestFigures } from '@/lib/aggregates/latest-figures';
import { db } from '@/lib/db/client';
import type { ShownReport } from './shown-report';

/** What a group can have in common with a coder, most telling first. */
const likeness = [
  'state&experience',
  'role&experience',
  'specialty&experience',
  'setting&experience',
  'state&level',
  'state&employment',
  'level',
  'role',
  'employment',
  'nation',
];

/** For each report, the closest group with a published figure; groups with quartiles come first. */
export async function closestFigures(reports: readonly ShownReport[]): Promise<Map<string, Figure>> {
  const cellsByReport = new Map(reports.map((report) => [report.id, closestCells(report)]));
  const figures = await latestFigures(db, [...new Set([...cellsByReport.values()].flat())]);
  return new Map(
    [...cellsByReport].flatMap(([id, cells]) => {
      const shown = cells.flatMap((cell) => figures.get(cell) ?? []).filter(({ shows }) => shows !== 'nothing');
      const closest = shown.find(({ shows }) => shows !== 'median') ?? shown[0];
      return closest ? [[id, closest] as const] : [];
    }),
  );
}

function closestCells(report: ShownReport): CellName[] {
  const byLikeness = new Map(cellsOf(report).map((cell) => [kindOf(cell), cell]));
  return likeness.flatMap((kind) => byLikeness.get(kind) ?? []);
}

function kindOf(cell: CellName): string {
  const parts = partsOf(cell);
  return parts.length === 0 ? 'nation' : parts.map(({ dimension }) => dimension).join('&');
}
