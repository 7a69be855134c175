import { createHmac } from 'node:crypto';
import { authorshipSecret } from '@/lib/env';

/**
 * Who wrote a report, as the database knows it: HMAC-SHA256 of the user's id, keyed with a secret that is not in the
 * database. Without the secret a copy of the database ties no user to a report.
 */
export function authorOf(userId: string, secret = authorshipSecret()): string {
  return createHmac('sha256', secret).update(`author:${userId}`).digest('hex');
}
