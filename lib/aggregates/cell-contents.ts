import type { CellName, Part } from './cell';
import { type CellAttributes, cellOf, cellsFrom } from './cells-of';
import { bucketOf } from './histogram';
import { LEAST_CHANGED } from './publishing-rules';

/** The parts of a report that the cells need. */
export interface CountedReport extends CellAttributes {
  author: string;
  annualCents: number;
  receivedMonth: Date;
}

/** What one cell holds or, for a change, what it gains or loses. */
export interface CellContent {
  /** Coders per bucket of annual pay. */
  buckets: Map<number, number>;
  /** Coders per month of receipt, such as `2026-03`. */
  months: Map<string, number>;
  /** Authors who changed something since the cell's figure was last computed, at most `LEAST_CHANGED`. */
  changedBy: Set<string>;
}

/** The contents of cells, or a change to them. */
export class CellContents {
  readonly #cells = new Map<CellName, CellContent>();
  /** The same by their parts: a million reports feed sixty cells each, and making their names takes longer than counting. */
  readonly #byParts = new Map<Part | undefined, Map<Part | undefined, CellContent>>();

  /** A report that joins (1) or leaves (-1). */
  change(report: CountedReport, coders: 1 | -1): void {
    const contents = this.#of(report);
    count(report, contents, coders);
    for (const content of contents) noteAuthors(content, [report.author]);
  }

  /** A report that was there already. */
  hold(report: CountedReport): void {
    count(report, this.#of(report), 1);
  }

  markChanged(report: CountedReport): void {
    for (const content of this.#of(report)) noteAuthors(content, [report.author]);
  }

  get(cell: CellName): CellContent | undefined {
    return this.#cells.get(cell);
  }

  entries(): [CellName, CellContent][] {
    return [...this.#cells];
  }

  cells(): CellName[] {
    return [...this.#cells.keys()];
  }

  #of(report: CountedReport): CellContent[] {
    return cellsFrom(report, (first, second) => this.#byParts.get(first)?.get(second) ?? this.#add(first, second));
  }

  #add(first?: Part, second?: Part): CellContent {
    const content: CellContent = { buckets: new Map(), months: new Map(), changedBy: new Set() };
    this.#cells.set(cellOf(first, second), content);
    const ofFirst = this.#byParts.get(first) ?? new Map<Part | undefined, CellContent>();
    this.#byParts.set(first, ofFirst.set(second, content));
    return content;
  }
}

function count({ annualCents, receivedMonth }: CountedReport, contents: readonly CellContent[], coders: 1 | -1): void {
  const [bucket, month] = [bucketOf(annualCents), receivedMonth.toISOString().slice(0, 7)];
  for (const { buckets, months } of contents) {
    addTo(buckets, bucket, coders);
    addTo(months, month, coders);
  }
}

/** Entries that reach 0 are removed. */
export function addTo<K>(counts: Map<K, number>, key: K, more: number): void {
  const sum = (counts.get(key) ?? 0) + more;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}

/** More than `LEAST_CHANGED` make no difference. */
export function noteAuthors({ changedBy }: CellContent, authors: Iterable<string>): void {
  for (const author of authors) if (changedBy.size < LEAST_CHANGED) changedBy.add(author);
}
