import type { CellName } from '@/lib/aggregates/cell';
import { addTo, type CellContent, CellContents, type CountedReport, noteAuthors } from '@/lib/aggregates/cell-contents';
import { type CellHead, decideRelease, type Verdict } from '@/lib/aggregates/decide-release';
import type { Figure } from '@/lib/aggregates/figure';
import { Histogram } from '@/lib/aggregates/histogram';
import { nextFigure } from '@/lib/aggregates/next-figure';
import { ladder } from '@/lib/aggregates/publishing-rules';

interface MemoryCell extends CellHead {
  content: CellContent;
  figure: Figure;
}

/**
 * A survey in memory: the rules of publishing are those of the site, without a database, so that thousands of attacks
 * can be played. A fork leaves the survey that it came from as it is.
 */
export class MemorySurvey {
  readonly #cells: Map<CellName, MemoryCell>;
  /** Cells whose content no other survey shares. */
  readonly #own = new Set<CellName>();
  /** Cells that show something or have the coders for it: the others decide over nothing. */
  readonly #mayShow: Set<CellName>;

  constructor(cells: Iterable<[CellName, MemoryCell]> = [], mayShow: Iterable<CellName> = []) {
    this.#cells = new Map(cells);
    this.#mayShow = new Set(mayShow);
  }

  fork(): MemorySurvey {
    this.#own.clear();
    return new MemorySurvey(this.#cells, this.#mayShow);
  }

  /** One release after these reports joined and left. */
  release({ joining = [], leaving = [] }: { joining?: readonly CountedReport[]; leaving?: readonly CountedReport[] }) {
    const changes = new CellContents();
    for (const report of joining) changes.change(report, 1);
    for (const report of leaving) changes.change(report, -1);
    for (const [name, change] of changes.entries()) {
      const cell = changed(name, this.#cells.get(name), change, this.#own.has(name));
      this.#cells.set(name, cell);
      this.#own.add(name);
      if (cell.coders >= ladder.median) this.#mayShow.add(name);
    }

    const verdicts = decideRelease(this.#heads());
    for (const [name, verdict] of verdicts) this.#publish(name, verdict, changes.get(name) !== undefined);
    for (const name of changes.cells()) if (!verdicts.has(name)) this.#publish(name, 'few', true);
  }

  *#heads(): Generator<MemoryCell> {
    for (const name of this.#mayShow) {
      const cell = this.#cells.get(name);
      if (cell) yield cell;
    }
  }

  #publish(name: CellName, verdict: Verdict, touched: boolean): void {
    const cell = this.#cells.get(name);
    if (!cell) return;
    const shown = verdict === 'renew' || verdict === 'keep';
    if (verdict !== 'renew' && shown === cell.shown && !touched) return;
    const figure = nextFigure(name, verdict, verdict === 'renew' ? rawCell(cell) : undefined, cell.figure);
    const content = verdict === 'renew' ? { ...cell.content, changedBy: new Set<string>() } : cell.content;
    this.#cells.set(name, { ...cell, content, figure, shown, changedBy: content.changedBy.size });
    if (shown || cell.coders >= ladder.median) this.#mayShow.add(name);
    else this.#mayShow.delete(name);
  }

  figure(name: CellName): Figure {
    return this.#cells.get(name)?.figure ?? { shows: 'nothing', why: 'few', cell: name };
  }

  /** Raw counts, for choosing whom to attack. */
  coders(name: CellName): number {
    return this.#cells.get(name)?.coders ?? 0;
  }

  cells(): CellName[] {
    return [...this.#cells.keys()];
  }
}

function changed(name: CellName, cell: MemoryCell | undefined, change: CellContent, inPlace: boolean): MemoryCell {
  const content =
    cell && inPlace
      ? cell.content
      : {
          buckets: new Map(cell?.content.buckets),
          months: new Map(cell?.content.months),
          changedBy: new Set(cell?.content.changedBy),
        };
  for (const [bucket, coders] of change.buckets) addTo(content.buckets, bucket, coders);
  for (const [month, coders] of change.months) addTo(content.months, month, coders);
  noteAuthors(content, change.changedBy);
  const coders = [...change.buckets.values()].reduce((sum, more) => sum + more, cell?.coders ?? 0);
  const figure: Figure = cell?.figure ?? { shows: 'nothing', why: 'few', cell: name };
  return { name, content, figure, coders, changedBy: content.changedBy.size, shown: cell?.shown ?? false };
}

function rawCell({ name, content, coders }: MemoryCell) {
  if (coders === 0) return undefined;
  const months = [...content.months.keys()].sort();
  return {
    name,
    histogram: new Histogram(content.buckets),
    months: { from: months.at(0) ?? '', to: months.at(-1) ?? '' },
  };
}
