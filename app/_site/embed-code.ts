import { cellText } from '@/app/_words/cell-text';
import { escaped } from '@/app/_words/escaped';
import type { CellName } from '@/lib/aggregates/cell';
import { embedRoute, embedSize } from './embed-route';
import { siteAddress } from './site-address';

export function embedTitle(cell: CellName): string {
  return `What medical coders earn: ${cellText(cell)}`;
}

/** What puts a cell's chart into the HTML of another site. */
export function embedCode(cell: CellName, { width, height }: { width: number; height: number } = embedSize): string {
  const src = siteAddress(embedRoute(cell, 'page'));
  return `<iframe src="${escaped(src)}" title="${escaped(embedTitle(cell))}" width="${width}" height="${height}" loading="lazy" style="max-width:100%;border:0"></iframe>`;
}
