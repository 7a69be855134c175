const whole = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
const withCents = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const withFractions = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 4 });
const inThousands = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 0,
  maximumFractionDigits: 1,
});

/** `$54,500`: yearly pay, from cents. */
export function dollars(cents: number): string {
  return whole.format(cents / 100);
}

/** `$26.40`: hourly pay, from cents. */
export function dollarsAndCents(cents: number): string {
  return withCents.format(cents / 100);
}

/** `$54,500` or `$26.40`: an amount as someone gave it, from cents. */
export function exactDollars(cents: number): string {
  return cents % 100 === 0 ? dollars(cents) : dollarsAndCents(cents);
}

/** `$54,500`, `$26.40` or `$24.0385`: a rate as someone gave it, from ten-thousandths of a dollar. */
export function exactRate(amountE4: number): string {
  return amountE4 % 10_000 === 0 ? dollars(amountE4 / 100) : withFractions.format(amountE4 / 10_000);
}

/** `$54k` or `$54.5k`: yearly pay where room is scarce, to the nearest $100, from cents. */
export function thousands(cents: number): string {
  return `${inThousands.format(Math.round(cents / 10_000) / 10)}k`;
}
