/** The first day of the next such month, in UTC and never of the current one. `month` counts from 1. Pure. */
export function nextDue(month: number, now: Date): Date {
  const [year, current] = [now.getUTCFullYear(), now.getUTCMonth() + 1];
  return new Date(Date.UTC(month > current ? year : year + 1, month - 1));
}

/** The month that follows, from 1 to 12, in UTC. Pure. */
export function monthAfter(now: Date): number {
  return ((now.getUTCMonth() + 1) % 12) + 1;
}
