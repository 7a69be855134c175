import { randomUUID } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { hiddenFields as fieldsOf, formWith } from '@/bench/html-form';
import { encrypt } from '@/lib/auth/encrypt';
import { sessionCookie, storedSessionToken } from '@/lib/auth/session-cookie';
import { SESSION_DAYS } from '@/lib/auth/session-days';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';

interface Answer {
  status: number;
  location: string | undefined;
  body: string;
}

/** Someone with an account, signed in, at an address of their own, so that nobody's limits hold up another. */
export interface Person {
  /** Loads a page, or sends a form to it. Redirects are not followed. */
  ask(path: string, form?: FormData): Promise<Answer>;
}

const DAY = 24 * 3_600_000;
const LONGEST = 60_000;
let addresses = 0;

export async function signIn(site: string, role: Viewer['role'], count: number): Promise<Person[]> {
  const tokens = Array.from({ length: count }, () => ({ userId: randomUUID(), token: randomUUID() }));
  await db.user.createMany({
    data: tokens.map(({ userId: id }) => ({ id, role, encryptedEmail: encrypt('address', `${id}@example.org`) })),
  });
  const expires = new Date(Date.now() + SESSION_DAYS * DAY);
  await db.session.createMany({
    data: tokens.map(({ userId, token }) => ({ userId, expires, sessionToken: storedSessionToken(token) })),
  });
  return tokens.map(({ token }) => personWith(site, `${sessionCookie().name}=${token}`));
}

function personWith(site: string, cookie: string): Person {
  addresses += 1;
  const localAddress = `127.1.${addresses >> 8}.${addresses & 255}`;
  const agent = new Agent({ keepAlive: true });
  return {
    async ask(path, form) {
      const sent = form && new Response(form);
      const headers = {
        ...{ cookie, accept: 'text/html', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
        ...(sent && { origin: site, 'content-type': sent.headers.get('content-type') ?? '' }),
      };
      const asked = request(site + path, { method: form ? 'POST' : 'GET', agent, localAddress, headers });
      asked.setTimeout(LONGEST, () => asked.destroy(new Error('No answer came')));
      asked.end(sent && Buffer.from(await sent.arrayBuffer()));
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        asked.once('response', resolve);
        asked.once('error', reject);
      });
      const { statusCode: status = 0, headers: got } = response;
      return { status, location: got.location, body: await text(response) };
    },
  };
}

/** The fields that a page has put into the form that holds `name`, and people don't see. Throws when there is none. */
export function hiddenFields(page: string, name: string): FormData {
  const form = formWith(page, `name="${name}"`);
  if (form === undefined) throw new Error(`The page has no form with ${name}: ${headingOf(page)}`);
  const fields = new FormData();
  for (const [field, value] of fieldsOf(form)) fields.append(field, value);
  return fields;
}

/** What a page says first. */
export function headingOf(page: string): string {
  return /<h1[^>]*>(.*?)<\/h1>/.exec(page)?.[1]?.replace(/<[^>]*>/g, '') ?? page.slice(0, 200);
}
