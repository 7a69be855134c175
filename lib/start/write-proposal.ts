import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { lookAtTable } from '@/lib/mapping/look-at-table';
import { proposeMapping } from '@/lib/mapping/propose-mapping';
import { layouts } from '@/lib/tables/layouts';
import { openSurveyFile } from '@/lib/tables/open-survey-file';

/**
 * Writes the mapping that a survey's file suggests, and returns what it is and what to check, in lines. Throws
 * UnreadableFile, and what writing throws where the file is there already.
 */
export async function writeProposal(file: string, to: string, survey: string, sheet?: string): Promise<string[]> {
  const table = await openSurveyFile({ name: basename(file), path: file }, sheet === undefined ? {} : { sheet });
  const { mapping, questions } = proposeMapping(await lookAtTable(table), survey);
  await writeFile(to, `${JSON.stringify(mapping, null, 2)}\n`, { flag: 'wx' });
  return [
    `${layouts[table.layout]}: ${table.written}, ${table.columns.length} columns.`,
    ...questions.map(({ column, why }) => `${column}: ${why}`),
    `A mapping to correct is in ${to}. Then: npm run reports:import -- ${file} --map ${to} --dry-run`,
  ];
}
