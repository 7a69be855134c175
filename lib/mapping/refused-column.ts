/** What the column that says why is called, in a file of refused rows. */
export const REFUSED_COLUMN = 'Why it was refused';

/** What such a file puts a quote before, so that no spreadsheet takes a cell for a formula. */
const GUARDED = /^'(?=[=+\-@＝＋－＠])/u;

/** The cells of a file of refused rows as they were. */
export function withoutGuard(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.replace(GUARDED, ''));
}
