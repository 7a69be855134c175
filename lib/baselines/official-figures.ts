/** What to cite under an official figure. */
export interface OfficialSource {
  publisher: string;
  /** The dataset's name, such as `OEWS May 2025, national`. */
  title: string;
  period: string;
  /** Medium: from a secondary source, and shown only marked as such. */
  confidence: 'high' | 'medium';
}

/** Suppressed, not surveyed, or of a place that is not in the publisher's files. */
export interface NotPublished {
  kind: 'not-published';
}

export const notPublished: NotPublished = { kind: 'not-published' };

/** What a publisher says of one thing, with what to cite under it; whoever wants it has to say what stands in its place. */
export type Official<Figure extends object> = (Figure & { kind: 'published'; source: OfficialSource }) | NotPublished;

export type Published<Figure extends object> = Exclude<Official<Figure>, NotPublished>;

/** One stored figure. */
export interface OfficialRow {
  period: string;
  subject: string;
  statistic: string;
  label: string;
  /** Cents where the publisher has dollars. */
  amount: number;
  publisher: string;
  title: string;
  confidence: 'high' | 'medium';
}

/** A row of the database, or of a seed file. */
export interface StoredFigure extends Omit<OfficialRow, 'amount'> {
  dataset: string;
  /** A decimal number in the publisher's unit. */
  value: { toString(): string };
  unit: string;
}

export function officialRow({ value, unit, dataset: _, ...row }: StoredFigure): OfficialRow {
  return { ...row, amount: unit.startsWith('usd') ? Math.round(Number(`${value}e2`)) : Number(value) };
}

type Values<Statistic extends string> = { values: Record<Statistic, number> };

/**
 * The figures of one dataset, of every period. Periods differ in which subjects and statistics they have, so each
 * figure is asked for by subject; statistics that are asked for together are of one period.
 */
export class OfficialDataset<Statistic extends string> {
  /** By period, the newest first; then by subject, in the order of the files. */
  readonly #periods: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, OfficialRow>>>;

  constructor(rows: readonly OfficialRow[]) {
    const periods = new Map<string, Map<string, Map<string, OfficialRow>>>();
    for (const row of rows.toSorted((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0))) {
      const subjects = entryOf(periods, row.period, () => new Map());
      entryOf(subjects, row.subject, () => new Map()).set(row.statistic, row);
    }
    this.#periods = periods;
  }

  /** The newest first. */
  periods(): string[] {
    return [...this.#periods.keys()];
  }

  /** Everything that is in any period, each under its newest name. */
  subjects(): { subject: string; label: string }[] {
    const labels = new Map<string, string>();
    for (const subjects of this.#periods.values()) {
      for (const [subject, statistics] of subjects) {
        const [row] = statistics.values();
        if (row && !labels.has(subject)) labels.set(subject, row.label);
      }
    }
    return Array.from(labels, ([subject, label]) => ({ subject, label }));
  }

  /** All names that a subject has had, the newest first. */
  labels(subject: string): string[] {
    const labels = [...this.#periods.values()].flatMap((subjects) => {
      const [row] = subjects.get(subject)?.values() ?? [];
      return row ? [row.label] : [];
    });
    return [...new Set(labels)];
  }

  /** The newest period that has all of these statistics for the subject. */
  newest<S extends Statistic>(subject: string, ...statistics: S[]): Official<Values<S>> {
    return this.newestOf([subject], ...statistics)[0] ?? notPublished;
  }

  /**
   * The newest period that has all of these statistics for each of the subjects, so that they compare: a figure for each
   * subject, all of one period, or none.
   */
  newestOf<S extends Statistic>(subjects: readonly string[], ...statistics: S[]): Published<Values<S>>[] {
    for (const period of this.#periods.keys()) {
      const figures = subjects.map((subject) => this.at(period, subject, ...statistics));
      const published = figures.filter((figure) => figure.kind === 'published');
      if (published.length === subjects.length) return published;
    }
    return [];
  }

  /** What one period has. */
  at<S extends Statistic>(period: string, subject: string, ...statistics: S[]): Official<Values<S>> {
    const found = statistics.map((statistic) => this.#periods.get(period)?.get(subject)?.get(statistic));
    const rows = found.filter((row) => row !== undefined);
    const [first] = rows;
    if (!first || rows.length < statistics.length) return notPublished;
    return {
      kind: 'published',
      values: Object.fromEntries(rows.map((row) => [row.statistic, row.amount])) as Record<S, number>, // complete: each was found
      source: {
        publisher: first.publisher,
        title: first.title,
        period,
        confidence: rows.some(({ confidence }) => confidence === 'medium') ? 'medium' : 'high',
      },
    };
  }
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, made: () => Value): Value {
  const value = map.get(key) ?? made();
  map.set(key, value);
  return value;
}

/** Of figures that are each the newest of their subject: the period that most are of, the newer one of two. */
export function commonPeriod(figures: readonly Official<object>[]): string | undefined {
  return mostCommon(figures.flatMap((figure) => (figure.kind === 'published' ? [figure.source.period] : [])));
}

/** What most of these are, the later in order of two. */
export function mostCommon(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [most] = [...counts].sort(([a, many], [b, others]) => others - many || (a < b ? 1 : -1));
  return most?.[0];
}

/** What to cite under several figures, each source once. */
export function sourcesOf(figures: readonly Official<object>[]): OfficialSource[] {
  const sources = figures.flatMap((figure) => (figure.kind === 'published' ? [figure.source] : []));
  return [...new Map(sources.map((source) => [`${source.title} ${source.period}`, source])).values()];
}
