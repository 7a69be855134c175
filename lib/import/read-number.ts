const NUMBER = /^'?(\$?)\s*(\d{1,3}(?:[,\s]\d{3})+|\d*)(?:\.(\d*))?(?:E([+-]?\d{1,3}))?$/i;
/** As one types it. */
const TYPED = /^\d+(\.\d?[1-9])?$/;
/** A rate has no more decimals than that. */
const MOST_DECIMALS = 4;
/** With more decimals than anyone writes a number is what is left of a binary one. */
const NOISY = 6;
const NOISE = 1e-7;

/**
 * A number as one would type it, from what programs make of one: `5.45E+04`, `33.869999999999999999`, `40.0`, `54 500`.
 * Anything else stays as it is, and so does a number with more decimals than a rate has.
 */
export function plainNumber(text: string): string {
  if (TYPED.test(text)) return text;
  const match = NUMBER.exec(text);
  const [, dollar = '', grouped = '', decimals = '', exponent] = match ?? [];
  if (!match || grouped + decimals === '') return text;
  const whole = grouped.replace(/\s/g, '');
  const digits = `${whole.replaceAll(',', '')}.${decimals}`;
  if (exponent !== undefined) return trimmed(Number(`${digits}E${exponent}`).toFixed(MOST_DECIMALS));
  if (decimals.length <= NOISY) return dollar + trimmed(`${whole}.${decimals}`);
  const kept = Number(digits).toFixed(MOST_DECIMALS);
  return Math.abs(Number(digits) - Number(kept)) <= NOISE * Number(digits) ? dollar + trimmed(kept) : text;
}

/** Without zeros at the end, and without a point that nothing follows. */
function trimmed(number: string): string {
  const [whole = '', decimals = ''] = number.split('.');
  const left = decimals.replace(/0+$/, '');
  return left === '' ? whole : `${whole}.${left}`;
}

const PLAIN = /^\$?\d[\d,]*(\.\d{0,6})?$/;

/** Whether two texts are plainly the same number, so that nobody needs to be told of the other way of writing it. */
export function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => (PLAIN.test(text) ? Number(text.replace(/[$,]/g, '')) : Number.NaN));
  return a === b;
}
