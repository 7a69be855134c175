import type { Transaction } from '@/lib/db/client';
import type { FiledFigure } from './read-official-files';

/** A figure that is stored. */
interface StoredFigure {
  dataset: string;
  period: string;
  subject: string;
  statistic: string;
  label: string;
  value: { toString(): string };
  unit: string;
  publisher: string;
  title: string;
  confidence: 'high' | 'medium';
  importedFrom: string | null;
}

/** What an import does to one dataset of one period, all of which it replaces. */
export interface Change {
  dataset: string;
  period: string;
  /** Where the figures in force are from: files by name, or the seed files; nowhere when there are none. */
  from: string[];
  added: FiledFigure[];
  changed: { figure: FiledFigure; was: StoredFigure }[];
  /** The same numbers with another name, source or confidence. */
  reworded: FiledFigure[];
  same: FiledFigure[];
  dropped: StoredFigure[];
  /** Another period with the very same figures: that file is of it, or called by a wrong year. */
  twin?: string;
}

/** So many figures are never the same in two periods by chance. */
const TELLING = 5;

export async function planImport(tx: Transaction, figures: readonly FiledFigure[]): Promise<Change[]> {
  const datasets = [...new Set(figures.map(({ dataset }) => dataset))];
  const stored = await tx.officialFigure.findMany({
    where: { dataset: { in: datasets } },
    orderBy: [{ subject: 'asc' }, { statistic: 'asc' }],
  });
  return grouped(figures, ({ dataset, period }) => `${dataset} ${period}`).flatMap((group) => {
    const [first] = group;
    return first ? [changeOf(first.dataset, first.period, group, stored)] : [];
  });
}

function changeOf(
  dataset: string,
  period: string,
  figures: readonly FiledFigure[],
  stored: readonly StoredFigure[],
): Change {
  const ofDataset = stored.filter((figure) => figure.dataset === dataset);
  const before = new Map(
    ofDataset.filter((figure) => figure.period === period).map((figure) => [keyOf(figure), figure]),
  );
  const change: Change = {
    ...{ dataset, period, added: [], changed: [], reworded: [], same: [], dropped: [] },
    from: [...new Set(Array.from(before.values(), ({ importedFrom }) => importedFrom ?? 'the seed files'))],
  };
  for (const figure of figures) {
    const was = before.get(keyOf(figure));
    before.delete(keyOf(figure));
    if (!was) change.added.push(figure);
    else if (Number(was.value) !== Number(figure.value)) change.changed.push({ figure, was });
    else (isSaidAlike(figure, was) ? change.same : change.reworded).push(figure);
  }
  change.dropped = [...before.values()];
  const twin = twinOf(
    figures,
    ofDataset.filter((figure) => figure.period !== period),
  );
  return twin === undefined ? change : { ...change, twin };
}

function isSaidAlike(figure: FiledFigure, was: StoredFigure): boolean {
  return (['label', 'unit', 'publisher', 'title', 'confidence'] as const).every((word) => figure[word] === was[word]);
}

function twinOf(figures: readonly FiledFigure[], others: readonly StoredFigure[]): string | undefined {
  const values = new Map(figures.map((figure) => [keyOf(figure), Number(figure.value)]));
  const shared = others.filter((figure) => values.has(keyOf(figure)));
  const twin = grouped(shared, ({ period }) => period).find(
    (of) => of.length >= TELLING && of.every((figure) => values.get(keyOf(figure)) === Number(figure.value)),
  );
  return twin?.[0]?.period;
}

function grouped<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOfItem(item), [...(groups.get(keyOfItem(item)) ?? []), item]);
  return [...groups.values()];
}

function keyOf({ subject, statistic }: { subject: string; statistic: string }): string {
  return `${subject} ${statistic}`;
}
