/** Two-digit years that a survey may hold. */
const OLDEST = 15;

/**
 * Whether days of a month may all be years: Excel shows March 2025 as `Mar-25`, and LibreOffice and Gnumeric read that as
 * 25 March of this year. Real days of receipt are of other numbers too.
 */
export function mayBeYears(days: ReadonlySet<number>, now: Date): boolean {
  const others = [...days].filter((day) => day !== 1);
  return others.length > 0 && others.every((day) => day >= OLDEST && day <= now.getUTCFullYear() % 100);
}
