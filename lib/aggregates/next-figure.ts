import type { CellName } from './cell';
import type { Verdict } from './decide-release';
import type { Figure } from './figure';
import { type Cell, publishCell } from './publish-cell';

/** What a cell shows in the next release, given the verdict of `decideRelease`. Pure. */
export function nextFigure(name: CellName, verdict: Verdict, cell: Cell | undefined, last: Figure): Figure {
  if (verdict === 'few' || verdict === 'protects-others') return { shows: 'nothing', why: verdict, cell: name };
  return verdict === 'renew' && cell ? publishCell(cell) : last;
}
