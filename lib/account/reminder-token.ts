import { seal, unseal } from '@/lib/auth/seal';

/** What the links of an account's reminders carry: sealed, so that nobody can make one up and none names an account. */
export function reminderToken(userId: string): string {
  return seal('reminder', userId);
}

/** The account of a token; undefined when it is forged, or older than the secret. */
export function accountOf(token: string): string | undefined {
  return unseal('reminder', token);
}
