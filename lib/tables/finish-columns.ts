import { type FirstRows, plain } from './layout-rule';
import type { SurveyColumn } from './survey-table';

/** Of people, in whatever words: blanks stand for underscores and dashes. */
const PERSONAL =
  /^(?:(?:what is|what's|what’s|please (?:enter|provide|share)|enter|provide) )?(?:your |participant |respondent )?(?:e ?mail(?: address)?|(?:(?:first|last|full|middle|sur) ?)?name|name (?:first|last|middle)|(?:(?:cell|mobile|home|work) )?(?:tele)?phone(?: number)?|mobile|ip(?: ?addr(?:ess)?)?|(?:(?:street|home|mailing) )?address|signature|date of birth|birth ?date|dob|ssn|social security number)(?: \d)?$/;
const EMAIL = /^\S+@\S+\.\S+$/;

/**
 * Names columns that have none or one of another, without the line breaks and tags that questions have, and marks those
 * with names and addresses of people. Of several times of receipt the first is one.
 */
export function finishColumns(columns: readonly SurveyColumn[], answers: FirstRows): SurveyColumn[] {
  const times = new Map<string, number>();
  let received = false;
  return columns.map((column, at) => {
    const question = words(column.question);
    const name = unique(line(column.name) || `column ${at + 1}`, times);
    const finished = { ...column, name, question: question || name };
    if (column.option !== undefined) finished.option = words(column.option);
    if (!column.about && isPersonal(column, answers, at)) finished.about = 'personal';
    if (column.about === 'received' && received) finished.about = 'tool';
    received ||= column.about === 'received';
    return finished;
  });
}

function isPersonal({ name, question }: SurveyColumn, answers: FirstRows, at: number): boolean {
  if (
    [name, question].some((text) =>
      PERSONAL.test(plain(text.replace(/[_-]/g, ' ').replace(/[?:*. ]*(?:\(optional\))?[?:*. ]*$/i, ''))),
    )
  )
    return true;
  const cells = answers.flatMap((row) => row[at] || []);
  return cells.length > 0 && cells.filter((cell) => EMAIL.test(cell)).length * 2 > cells.length;
}

function unique(name: string, times: Map<string, number>): string {
  const before = times.get(name) ?? 0;
  times.set(name, before + 1);
  return before === 0 ? name : unique(`${name} (${before + 1})`, times);
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function words(text: string): string {
  return line(
    text
      .replace(/<\/?[a-z][^<>]*>/gi, ' ')
      .replace(/&nbsp;/gi, ' ')
      .replace(/&amp;/gi, '&'),
  );
}
