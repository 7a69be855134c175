import { stateNamed } from './state-named';

const COUNTRY = /[\s,/(]*\b(?:the )?(?:u\.?s\.?a?\.?|united states(?: of america)?|america)\)?[\s.,/]*$/i;
const ZIP = /[\s,]*\b\d{5}(?:-\d{4})?[\s.,]*$/;
/** Two letters that nothing sets apart are a state's only where they are written as one: `me` and `or` are words. */
const LETTERS = /^[A-Z][A-Za-z]$/;
const BETWEEN = /[,/|;\n]+/;

/**
 * The city, or the letters of the state, of a place as people write it: `Nashville, TN`, `Boston/MA/USA`, `Austin Tex. 78701`.
 * What names no state stays as it is; of a country alone nothing is left.
 */
export function partOfPlace(text: string, part: 'city' | 'state' | undefined): string {
  if (part === undefined) return text;
  const place = text.replace(COUNTRY, '').replace(ZIP, '').trim();
  const pieces = place.split(BETWEEN).flatMap((piece) => piece.trim() || []);
  const words = place.split(/\s+/);
  const last = pieces.at(-1) ?? '';
  const ends = [words.slice(-2).join(' '), words.at(-1) ?? ''].filter((end) => end.length > 2 || LETTERS.test(end));
  const state = [last, ...ends].find((named) => stateNamed(named) !== undefined);
  if (part === 'state') return (state === undefined ? undefined : stateNamed(state)) ?? last;
  const before = state === undefined ? '' : place.slice(0, place.lastIndexOf(state));
  return before.replace(/[\s,/|;]+$/, '').trim() || (pieces[0] ?? '');
}
