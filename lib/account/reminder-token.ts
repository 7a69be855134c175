import { decryptV1 } from '@/lib/auth/decrypt-v1';
import { decrypt, encrypt } from '@/lib/auth/encrypt';

/** What the links of an account's reminders carry: encrypted, so that nobody can make one up and none names an account. */
export function reminderToken(userId: string): string {
  return encrypt('reminder', userId);
}

/** The account of a token; undefined when it is forged, or older than the secret. */
export function accountOf(token: string): string | undefined {
  return decrypt('reminder', token) ?? decryptV1('reminder', token);
}
