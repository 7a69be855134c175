import { Buffer } from 'node:buffer';
import { openSurveyFile } from './open-survey-file';
import type { SurveyRow, SurveyTable } from './survey-table';

/** A file in memory, opened and read to its end. */
export async function readText(
  content: string | Uint8Array,
  options?: { sheet?: string },
): Promise<{ table: SurveyTable; rows: SurveyRow[] }> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const table = await openSurveyFile({ name: 'survey.csv', bytes }, options);
  const rows: SurveyRow[] = [];
  for await (const more of table.rows()) rows.push(...more);
  return { table, rows };
}
