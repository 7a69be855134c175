import type { BenchRow } from './measured';
import { barWords, figureWords, rivalWords, verdictWords } from './row-words';

const titles = ['what', 'figure', 'bar', 'verdict', 'rivals', 'detail'];

/** The rows as a table in plain text. */
export function tableOf(rows: readonly BenchRow[]): string {
  const lines = [
    titles,
    ...rows.map((row) => [row.what, figureWords(row), barWords(row), verdictWords(row), rivalWords(row), row.detail]),
  ];
  const widths = titles.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const padded = (line: readonly string[]) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return lines.map((line) => padded(line).trimEnd()).join('\n');
}
