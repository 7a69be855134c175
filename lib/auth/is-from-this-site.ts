import { env } from '@/lib/env';

/** Whether a page of this site sent the form: those of sibling sites carry our cookies as well. */
export function isFromThisSite({ headers }: Request): boolean {
  return headers.get('origin') === new URL(env().NEXTAUTH_URL).origin;
}
