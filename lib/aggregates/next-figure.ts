import type { CellName } from './cell';
import type { Verdict } from './decide-release';
import type { Figure } from './figure';
import { FOLLOWS_FROM } from './ladder';
import { type Cell, publishCell } from './publish-cell';

/** What a cell shows in the next release, after `decideRelease` gave its verdict. Pure. */
export function nextFigure(name: CellName, verdict: Verdict, cell: Cell | undefined, last: Figure): Figure {
  if (verdict === 'few' || verdict === 'protects-others') return { shows: 'nothing', why: verdict, cell: name };
  if (!cell) return last;
  return verdict === 'renew' ? publishCell(cell) : follow(cell, last);
}

/**
 * While too few coders changed for a new figure, the quantiles of a large cell move all the same; how many coders they
 * are, from which months, and their histogram wait.
 */
function follow(cell: Cell, last: Figure): Figure {
  if (cell.histogram.coders < FOLLOWS_FROM || last.shows !== 'distribution') return last;
  const now = publishCell(cell);
  return now.shows === 'distribution' ? { ...now, coders: last.coders, months: last.months, bins: last.bins } : last;
}
