import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Admin } from '@/lib/auth/viewer';
import { type LoggedEvent, listLog } from './list-log';
import type { LogQuestion } from './log-question';

const PAGE = 1_000;
const columns = ['at', 'action', 'by', 'report', 'batch', 'reason', 'detail'];

/** Writes the entries of the log that were asked for as CSV, newest first. */
export async function exportLog(admin: Admin, question: LogQuestion, file: Writable): Promise<void> {
  async function* rows() {
    let page = await listLog(admin, question, PAGE);
    while (page.length > 0) {
      for (const event of page) yield rowOf(event);
      page = await listLog(admin, { ...question, after: page.at(-1)?.id }, PAGE);
    }
  }
  await pipeline(rows, stringify({ header: true, columns, escape_formulas: true }), file);
}

function rowOf({ at, action, actor, reportId, batch, rejectionKind, detail }: LoggedEvent): string[] {
  const by = actor.kind === 'account' ? actor.email : actor.kind === 'deleted-account' ? 'deleted account' : '';
  return [at.toISOString(), action, by, reportId ?? '', batch ?? '', rejectionKind ?? '', detail ?? ''];
}
