import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { env } from '@/lib/env';
import { DRAFT_MINUTES, UNADDRESSED_MINUTES } from './draft-minutes';
import { typedReport } from './typed-report';

const draft = z.object({
  /** The id of the report that becomes of it, so that a draft sent twice makes one. */
  submissionId: z.uuid(),
  /** The report it is a new version of. */
  originalId: z.uuid().optional(),
  typed: typedReport,
});
const kept = draft.extend({ until: z.number() });

/** A report that its author has filled in and not sent yet. The browser keeps it; the server stores nothing of it. */
export type Draft = z.infer<typeof draft>;

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Makes a draft unreadable for everyone but this site: AES-256-GCM. Bound to an address it opens for whoever is signed in
 * with that address and for no one else, who may well be sitting at the same browser.
 */
export function sealDraft(filled: Draft, email: string | null, now = Date.now()): string {
  const until = now + (email === null ? UNADDRESSED_MINUTES : DRAFT_MINUTES) * 60_000;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(boundTo(email));
  const text = JSON.stringify({ ...filled, until } satisfies z.infer<typeof kept>);
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** The draft again; undefined when it is bound to someone else, too old, or none of this site. */
export function openDraft(sealed: unknown, email: string | null, now = Date.now()): Draft | undefined {
  if (typeof sealed !== 'string') return undefined;
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, NONCE_BYTES))
    .setAAD(boundTo(email))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString();
    const { until, ...filled } = kept.parse(JSON.parse(text));
    return now < until ? filled : undefined;
  } catch {
    return undefined; // the tag does not fit
  }
}

function boundTo(email: string | null): Buffer {
  return Buffer.from(email === null ? 'nobody yet' : `address:${email}`);
}

function key(): Buffer {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update('draft of a report').digest();
}

/** Name and attributes of the cookie that holds a draft bound to an address. No script reads it. */
export function draftCookie() {
  return cookie('draft', {});
}

/** The same of the cookie that brings a form from before an upgrade to today's: it is read once, at once. */
export function oldFormCookie() {
  return cookie('form', { maxAge: 60 });
}

/** Where the page finds what that cookie held. */
export const OLD_FORM_HEADER = 'x-paychart-old-form';

function cookie<Age extends { maxAge?: number }>(name: string, age: Age) {
  const secure = env().NEXTAUTH_URL.startsWith('https:');
  return {
    name: `${secure ? '__Secure-' : ''}paychart.${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, ...age } as const,
  };
}
