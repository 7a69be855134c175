import { createHash } from 'node:crypto';
import { env } from '@/lib/env';

/** The hash that next-auth uses for tokens of links and forms. */
export function nextAuthHash(token: string): string {
  return createHash('sha256').update(`${token}${env().NEXTAUTH_SECRET}`).digest('hex');
}
