const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** `November 24, 2026`, by UTC. */
export function dateText(date: Date): string {
  return day.format(date);
}
