/** Which of the two small numbers in 3/4/2026 is the day. */
export type DateOrder = 'month-first' | 'day-first';

/** Whether a date shows that its day comes first, or was taken for the first day of a month without showing it. */
export type DateEvidence = 'day-first' | 'assumed';

/** A month, and which day of it was written if any; or what else would do. */
export type ReadMonth =
  | { month: string; day?: number; dateEvidence?: DateEvidence; problem?: never }
  | { month?: never; problem: string };

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_NAMES =
  'january|february|march|april|may|june|july|august|september|october|november|december|sept|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec';

const TIME = String.raw`([T\s]\d{1,2}:\d\d.*)?`;
/** What a spreadsheet adds to a day. */
const MIDNIGHT = /^[T\s](?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)? AM)/i;
const YEAR_FIRST = new RegExp(String.raw`^(20\d\d)[-/](\d{1,2})(?:[-/](\d{1,2})${TIME})?$`);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/](\d{1,2})[-/](20\d\d|\d\d)${TIME}$`);
const MONTH_AND_YEAR = /^(\d{1,2})[-/](20\d\d)$/;
const NAMED = new RegExp(String.raw`^(${FULL_NAMES})[-\s.,/]*(?:(20\d\d)|'?(\d\d))$`, 'i');
/** `Mar 4, 2026 2:07:50 pm` and `4-Mar-2026`, as Jotform and Alchemer write when someone answered. */
const NAMED_DAY = new RegExp(String.raw`^(${FULL_NAMES})\.?\s+(\d{1,2}),?\s+(20\d\d),?${TIME}$`, 'i');
const DAY_NAMED = new RegExp(String.raw`^(\d{1,2})[-\s.]+(${FULL_NAMES})[-\s.,]+(20\d\d),?${TIME}$`, 'i');
const DAY_AND_NAME = new RegExp(String.raw`^\d{1,2}[-\s.]*(${FULL_NAMES})\b`, 'i');
const SERIAL = /^[34]\d{4}(\.\d+)?$/;

const PLAIN = 'Write the month as 2026-03';

/** `2026-03` from the ways in which people and spreadsheets write a month or a day of it; what may be two months is none. */
export function readMonth(text: string, order?: DateOrder): ReadMonth {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return certain(monthOf(yearFirst[1], yearFirst[2], yearFirst[3]), yearFirst[4]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast)
    return certain(fromDate(Number(yearLast[1]), Number(yearLast[2]), yearLast[3] ?? '', order), yearLast[4]);
  const monthAndYear = MONTH_AND_YEAR.exec(text);
  if (monthAndYear) return monthOf(monthAndYear[2], monthAndYear[1]);
  const named = NAMED.exec(text);
  if (named) return monthOf(named[2] ?? `20${named[3]}`, numberOf(named[1]));
  const namedDay = NAMED_DAY.exec(text);
  if (namedDay) return certain(monthOf(namedDay[3], numberOf(namedDay[1]), namedDay[2]), namedDay[4]);
  const dayNamed = DAY_NAMED.exec(text);
  if (dayNamed) return certain(monthOf(dayNamed[3], numberOf(dayNamed[2]), dayNamed[1]), dayNamed[4]);
  if (DAY_AND_NAME.test(text)) return { problem: `This may be a day or a month of a year. ${PLAIN}` };
  if (SERIAL.test(text))
    return { problem: `This is a spreadsheet’s number of a day. Format the column as text. ${PLAIN}` };
  return { problem: PLAIN };
}

function numberOf(name: string | undefined): string {
  return String(NAMES.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

/** With a time of day it is a day, and no year that a spreadsheet took for one. */
function certain(read: ReadMonth, time: string | undefined): ReadMonth {
  if (read.problem !== undefined || time === undefined || MIDNIGHT.test(time)) return read;
  const { day: _, ...rest } = read;
  return rest;
}

function fromDate(first: number, second: number, year: string, order: DateOrder | undefined): ReadMonth {
  const whole = year.length === 2 ? `20${year}` : year;
  const monthFirst = monthOf(whole, String(first), String(second));
  const dayFirst = monthOf(whole, String(second), String(first));
  if (order) return order === 'month-first' ? monthFirst : dayFirst;
  if (monthFirst.problem !== undefined) {
    if (dayFirst.problem !== undefined) return dayFirst;
    return { month: dayFirst.month, day: first, dateEvidence: 'day-first' };
  }
  if (dayFirst.problem !== undefined || first === second) return monthFirst;
  // What a spreadsheet makes of a month is the first day of it.
  if (second === 1) return { month: monthFirst.month, day: 1, dateEvidence: 'assumed' };
  return {
    problem: `This may be ${monthFirst.month} or ${dayFirst.month}. ${PLAIN}, or say which comes first`,
  };
}

function monthOf(year: string | undefined, month: string | undefined, day?: string): ReadMonth {
  const [number, ofMonth] = [Number(month), day === undefined ? undefined : Number(day)];
  const exists = number >= 1 && number <= 12 && (ofMonth === undefined || (ofMonth >= 1 && ofMonth <= 31));
  if (!exists) return { problem: PLAIN };
  const read = { month: `${year}-${String(number).padStart(2, '0')}` };
  return ofMonth === undefined ? read : { ...read, day: ofMonth };
}
