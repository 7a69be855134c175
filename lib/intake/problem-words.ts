import { vocabularyOf } from '@/lib/import/read-words';
import { columnNames, columns } from '@/lib/import/report-file';
import { columnWords } from './column-words';

const OF_COLUMN = /^For (\w+): (.*)$/s;
/** What a file in our own layout may say: here it is the mapping that says it. */
const OWN_WORDS = /^Use one of/;

/** What is wrong with a cell, without the names that our own columns and words have in files. */
export function problemWords(message: string): string {
  const [, name, said = ''] = OF_COLUMN.exec(message) ?? [];
  const column = columnNames.find((each) => each === name);
  if (!column) return message;
  const field = columns[column];
  const isWord = field !== null && vocabularyOf(field) !== undefined && OWN_WORDS.test(said);
  return `${columnWords[column].label}: ${isWord ? 'say in the mapping what this is' : said}`;
}
