/** How long a sign-in lasts. */
export const SESSION_DAYS = 30;

const DAY = 24 * 3_600_000;

/** The day of a sign-in, at midnight UTC, from the day on which it ends. */
export function signInDay(expires: Date): Date {
  return new Date(expires.getTime() - SESSION_DAYS * DAY);
}
