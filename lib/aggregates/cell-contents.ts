import type { CellName, Part } from './cell';
import { type CellAttributes, cellOf, cellsFrom } from './cells-of';
import { Counts } from './counts';
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

/** The same while it is counted; months are numbered. */
interface Counting extends Pick<CellContent, 'changedBy'> {
  buckets: Counts;
  months: Counts;
}

/** The contents of cells, or a change to them. */
export class CellContents {
  readonly #cells = new Map<CellName, Counting>();
  /** The same by their parts: a million reports feed thirty cells each, and making their names takes longer than counting. */
  readonly #byParts = new Map<Part | undefined, Map<Part | undefined, Counting>>();

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

  /** Notes that these changed something in a cell, if the contents have it. */
  noteChanged(cell: CellName, authors: Iterable<string>): void {
    const content = this.#cells.get(cell);
    if (content) noteAuthors(content, authors);
  }

  get(cell: CellName): CellContent | undefined {
    const counting = this.#cells.get(cell);
    return counting && contentOf(counting);
  }

  /** One at a time: those of a large survey take a hundred times the room in which they are counted. */
  *entries(): Generator<[CellName, CellContent]> {
    for (const [cell, counting] of this.#cells) yield [cell, contentOf(counting)];
  }

  cells(): CellName[] {
    return [...this.#cells.keys()];
  }

  #of(report: CountedReport): Counting[] {
    return cellsFrom(report, (first, second) => this.#byParts.get(first)?.get(second) ?? this.#add(first, second));
  }

  #add(first?: Part, second?: Part): Counting {
    const content: Counting = { buckets: new Counts(), months: new Counts(), changedBy: new Set() };
    this.#cells.set(cellOf(first, second), content);
    const ofFirst = this.#byParts.get(first) ?? new Map<Part | undefined, Counting>();
    this.#byParts.set(first, ofFirst.set(second, content));
    return content;
  }
}

function count({ annualCents, receivedMonth }: CountedReport, contents: readonly Counting[], coders: 1 | -1): void {
  const bucket = bucketOf(annualCents);
  const month = 12 * receivedMonth.getUTCFullYear() + receivedMonth.getUTCMonth();
  for (const { buckets, months } of contents) {
    buckets.add(bucket, coders);
    months.add(month, coders);
  }
}

function contentOf({ buckets, months, changedBy }: Counting): CellContent {
  const named = months.entries().map(([month, coders]) => [nameOfMonth(month), coders] as const);
  return { buckets: new Map(buckets.entries()), months: new Map(named), changedBy };
}

function nameOfMonth(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Entries that reach 0 are removed. */
export function addTo<K>(counts: Map<K, number>, key: K, more: number): void {
  const sum = (counts.get(key) ?? 0) + more;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}

/** More than `LEAST_CHANGED` make no difference. */
export function noteAuthors({ changedBy }: Pick<CellContent, 'changedBy'>, authors: Iterable<string>): void {
  for (const author of authors) if (changedBy.size < LEAST_CHANGED) changedBy.add(author);
}
