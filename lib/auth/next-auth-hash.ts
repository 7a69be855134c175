import { createHash } from 'node:crypto';
import { env } from '@/lib/env';

/** The hash by which next-auth knows the token of a link, and that of a form. */
export function nextAuthHash(token: string): string {
  return createHash('sha256').update(`${token}${env().NEXTAUTH_SECRET}`).digest('hex');
}
