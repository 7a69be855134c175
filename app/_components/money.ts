const whole = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
const withCents = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

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
