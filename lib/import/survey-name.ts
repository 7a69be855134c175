import { basename, extname } from 'node:path';

const LONGEST = 100;

/** The normalized name of a survey: spacing and capitals make no difference. */
export function surveyName(typed: string): string | undefined {
  const name = typed.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  return /[\p{L}\p{N}]/u.test(name) && name.length <= LONGEST ? name : undefined;
}

/** A name that the file's own suggests. */
export function suggestedSurvey(file: string): string {
  return surveyName(basename(file, extname(file)).replace(/[-_]+/g, ' ')) ?? 'aapc chapter 2026';
}
