/** As agencies write numbers: `2,330`, `21.06`, `-1.3`. */
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;

/** Undefined for what is none. */
export function numberOf(text: string): number | undefined {
  return /\d/.test(text) && NUMBER.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}
