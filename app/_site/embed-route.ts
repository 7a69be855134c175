import type { CellName } from '@/lib/aggregates/cell';
import { cellAt, cellPath } from '@/lib/aggregates/cell-path';
import { isCell } from '@/lib/aggregates/is-cell';

const endings = { page: '', svg: '.svg', png: '.png' } as const;

/** As what a chart can stand on another site. */
export type EmbedKind = keyof typeof endings;

/** The room that an embedded page needs, in pixels. It gets narrower where there is less. */
export const embedSize = { width: 640, height: 540 } as const;

/** The address of a cell's chart for other sites: `/embed/state/TX/experience/20-plus.svg`. It always shows what is in force. */
export function embedRoute(cell: CellName, kind: EmbedKind): `/embed/${string}` {
  return `/embed/${cellPath(cell)}${endings[kind]}`;
}

/** What such an address asks for; undefined if there is no such cell. */
export function embedAsked(parts: readonly string[]): { cell: CellName; kind: EmbedKind } | undefined {
  const last = parts.at(-1) ?? '';
  const kind = last.endsWith(endings.svg) ? 'svg' : last.endsWith(endings.png) ? 'png' : 'page';
  const cell = cellAt([...parts.slice(0, -1), last.slice(0, last.length - endings[kind].length)]);
  return cell !== undefined && isCell(cell) ? { cell, kind } : undefined;
}
