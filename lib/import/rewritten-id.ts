/** How many digits of a number a spreadsheet keeps. */
const KEPT_DIGITS = 15;
const MOST_PADDED = 12;

const NUMBER = /^'?(\d[\d,]*(?:\.\d+)?|\d*\.\d+)(E[+-]?\d{1,3})?$/i;
const EXPONENT = /^\d+(\.\d+)?E[+-]?\d+$/i;
const LONG = new RegExp(String.raw`^\d{${KEPT_DIGITS + 1},}$`);
const DATE = /^(\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/]\d{1,2}[-/](\d{4}|\d{2}))$/;
const NAMED_MONTH = /^(\d{1,2}-)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(-\d{2,4})?$/i;
const TIME = /^\d{1,2}:\d\d(:\d\d)?$/;

/** Why an id may be what a spreadsheet made of another; undefined when it can't be told from the id alone. */
export function whyRewritten(id: string): string | undefined {
  if (EXPONENT.test(id)) return 'a spreadsheet writes long numbers, and ids such as 1E3, like this';
  if (LONG.test(id)) return `a spreadsheet keeps ${KEPT_DIGITS} digits of a number and changes the others`;
  if (DATE.test(id) || (NAMED_MONTH.test(id) && id.includes('-')))
    return 'a spreadsheet turns ids such as 3-5 into dates';
  return TIME.test(id) ? 'a spreadsheet turns ids such as 1:30 into times' : undefined;
}

/** The number that a spreadsheet takes an id for: the same for 007, 7 and 7.0, for 1E3 and 1000; undefined for other ids. */
export function idNumber(id: string): string | undefined {
  if (!NUMBER.test(id)) return undefined;
  return Number(id.replace(/^'/, '').replaceAll(',', '')).toPrecision(KEPT_DIGITS);
}

/** The ids that a whole number may have been before or may have become since, with other zeros in front. */
export function paddedOtherwise(id: string): string[] {
  if (!/^\d{1,12}$/.test(id)) return [];
  const bare = id.replace(/^0+(?=\d)/, '');
  const lengths = Array.from({ length: MOST_PADDED + 1 - bare.length }, (_, more) => bare.length + more);
  return lengths.map((length) => bare.padStart(length, '0')).filter((other) => other !== id);
}
