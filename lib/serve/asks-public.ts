import type { IncomingMessage } from 'node:http';

/** Pages for one person, and what has a limit of its own or answers anew each time. */
const forOnePerson =
  /^\/(?:(?:submit|account|admin|sign-in|sign-out|mailbox|unsubscribe|api)(?:[/?]|$)|_next\/(?!static\/))/;

/** What React asks for within a page for one person, and Next's own questions to itself. */
const otherKinds = ['rsc', 'next-router-prefetch', 'next-router-state-tree', 'next-action'] as const;

/** Whether an address is for one person, or answers anew each time. */
export function isForOnePerson(address: string): boolean {
  return forOnePerson.test(address);
}

/** Whether the answer may be the same for everyone. That it is, the answer itself must say. */
export function asksPublic({
  method,
  url = '/',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return !isForOnePerson(url) && !otherKinds.some((kind) => headers[kind] !== undefined);
}
