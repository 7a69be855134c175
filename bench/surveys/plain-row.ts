import { keysOf, type State, states } from '@/lib/survey/vocabulary';

/** What a row says to whoever reads only what is plainly written. */
export interface PlainRow {
  /** Such as `2023-04`. */
  month: string;
  state: State;
  /** Pay of a year. */
  cents: number;
}

const PAY = /^\$?(\d{4,6}|\d{1,3},\d{3})(?:\.00)?$/;
const DAY = /^(?:(\d{1,2})\/\d{1,2}\/(20\d\d)|(20\d\d)-(\d\d)-\d\d) \d/;
const LETTERS = /^[A-Za-z][A-Za-z .'-]*$/;
const COUNTRY = /^(?:USA?|United States)$/;
/** Cities that are called like a state. */
const CITIES = ['New York', 'Washington'];

const byName = new Map(keysOf<State>(states).map((state) => [states[state].toLowerCase(), state]));

/**
 * A second reader, on purpose made otherwise than `lib/import` and `lib/mapping`, and strict: undefined for every row that
 * could be read in two ways. Days are written as 4/24/2019 or 2019-04-24, with a time behind. `where` holds a state alone or
 * a place such as `Austin, TX`.
 */
export function plainRow(
  { received, where, pay }: { received: string; where: string; pay: string },
  asked: 'state' | 'place',
): PlainRow | undefined {
  const state = asked === 'state' ? stateNamed(where) : stateOfPlace(where);
  const [month, cents] = [plainMonth(received), plainCents(pay)];
  return month === undefined || state === undefined || cents === undefined ? undefined : { month, state, cents };
}

/** `75000`, `$75,000`, `75,000.00`: no `75k`, no remarks, nothing below 1,000. */
function plainCents(text: string): number | undefined {
  const dollars = Number(PAY.exec(text)?.[1]?.replace(',', ''));
  return dollars >= 1_000 ? 100 * dollars : undefined;
}

function plainMonth(text: string): string | undefined {
  const [, first, lastYear, firstYear, second] = DAY.exec(text) ?? [];
  const [year, month] = [firstYear ?? lastYear, second ?? first];
  return year === undefined || month === undefined ? undefined : `${year}-${month.padStart(2, '0')}`;
}

/** `Austin, TX`, `Austin/Texas/USA`, `Texas, USA`: one state at the end, and none before it. */
function stateOfPlace(text: string): State | undefined {
  const pieces = text.split(/[,/]/).map((piece) => piece.trim());
  if (pieces.length < 2 || !pieces.every((piece) => LETTERS.test(piece))) return undefined;
  const [last = '', city, ...more] = (COUNTRY.test(pieces.at(-1) ?? '') ? pieces.slice(0, -1) : pieces).reverse();
  const mayBeAnother = city === undefined ? CITIES.includes(last) : stateNamed(city) && !CITIES.includes(city);
  return more.length > 0 || mayBeAnother ? undefined : stateNamed(last);
}

/** By its two letters, or by its name in letters of any case. */
function stateNamed(text: string): State | undefined {
  return keysOf<State>(states).find((state) => state === text) ?? byName.get(text.toLowerCase());
}
