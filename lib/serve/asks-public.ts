import type { IncomingMessage } from 'node:http';

/** What begins an address for one person, or one that has a limit of its own or answers differently each time. */
export const FOR_ONE_PERSON = 'submit|account|admin|sign-in|sign-out|mailbox|unsubscribe|api';
const forOnePerson = new RegExp(`^/(?:(?:${FOR_ONE_PERSON})(?:[/?]|$)|_next/(?!static/))`);

/** What React asks for within a page for one person, and Next's own questions to itself. */
const otherKinds = ['rsc', 'next-router-prefetch', 'next-router-state-tree', 'next-action'] as const;

/** Whether an address is for one person or answers differently each time. */
export function isForOnePerson(address: string): boolean {
  return forOnePerson.test(address);
}

/** Whether the answer could be the same for everyone. The answer itself must confirm it. */
export function asksPublic({
  method,
  url = '/',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return !isForOnePerson(url) && !otherKinds.some((kind) => headers[kind] !== undefined);
}
