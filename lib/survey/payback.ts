/** Training and what it changes. Cents; pay is of a year, before taxes. */
export interface Training {
  costCents: number;
  /** Until the new pay begins. */
  months: number;
  beforeCents: number;
  afterCents: number;
  /** Whether the earlier pay goes on during the training. */
  keepsEarning: boolean;
}

/** In how many months from its start the training has paid back; never: without a gain, or beyond a working life. */
export type Payback = { paysBack: 'in time'; months: number } | { paysBack: 'never'; why: 'no gain' | 'too late' };

/** From 18 to 67: what is not paid back by then is not paid back. */
const WORKING_LIFE_MONTHS = 49 * 12;

/**
 * What the coder has, `month` months (0 or more) after training began, beyond what they would have without it: less its
 * cost and the pay forgone, plus what the new pay is above the old. In cents; no interest, no raises.
 */
export function balanceAt(
  { costCents, months, beforeCents, afterCents, keepsEarning }: Training,
  month: number,
): number {
  const forgone = keepsEarning ? 0 : (Math.min(month, months) * beforeCents) / 12;
  const gained = (Math.max(month - months, 0) * (afterCents - beforeCents)) / 12;
  return gained - costCents - forgone;
}

/** The first whole month after the training at which the balance is no loss. */
export function paybackOf(training: Training): Payback {
  const gain = (training.afterCents - training.beforeCents) / 12;
  const spent = -balanceAt(training, training.months);
  if (gain < 0 || (gain === 0 && spent > 0)) return { paysBack: 'never', why: 'no gain' };
  const months = training.months + (spent === 0 ? 0 : Math.ceil(spent / gain));
  return months > WORKING_LIFE_MONTHS ? { paysBack: 'never', why: 'too late' } : { paysBack: 'in time', months };
}
