import { hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import { z } from 'zod';
import { env } from '@/lib/env';
import { DRAFT_MINUTES, UNADDRESSED_MINUTES } from './draft-minutes';
import { openOldDraft } from './open-old-draft';
import { typedReport } from './typed-report';

const draft = z.object({
  /** The id of the report it will become, so that a draft sent twice makes one report. */
  submissionId: z.uuid(),
  /** The report it is a new version of. */
  originalId: z.uuid().optional(),
  typed: typedReport,
});

/** A report that its author has filled in and not sent yet. The browser keeps it; the server stores nothing of it. */
export type Draft = z.infer<typeof draft>;

const KEY_BYTES = 32;

/**
 * Encrypts a draft as a JWE that only this site can read. If it is bound to an address, it opens only for someone signed in
 * with that address, because others may use the same browser.
 */
export function encryptDraft(filled: Draft, email: string | null, now = Date.now()): Promise<string> {
  const minutes = email === null ? UNADDRESSED_MINUTES : DRAFT_MINUTES;
  return new EncryptJWT({ ...filled })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setExpirationTime(new Date(now + minutes * 60_000))
    .encrypt(keyOf(email));
}

/** The decrypted draft; undefined if it is bound to someone else, too old, or not from this site. */
export async function openDraft(
  encrypted: unknown,
  email: string | null,
  now = Date.now(),
): Promise<Draft | undefined> {
  if (typeof encrypted !== 'string') return undefined;
  const read = encrypted.includes('.') ? await claimsOf(encrypted, email, now) : openOldDraft(encrypted, email, now);
  return draft.safeParse(read).data;
}

async function claimsOf(encrypted: string, email: string | null, now: number): Promise<unknown> {
  try {
    const { payload } = await jwtDecrypt(encrypted, keyOf(email), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['exp'],
      currentDate: new Date(now),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

/** The address is part of the key: as a claim it would make the cookie longer. */
function keyOf(email: string | null): Uint8Array {
  const boundTo = email === null ? 'bound to nobody yet' : `bound to ${email}`;
  return new Uint8Array(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', `draft of a report, ${boundTo}`, KEY_BYTES));
}

/** Name and attributes of the cookie that holds a draft bound to an address. No script reads it. */
export function draftCookie() {
  return cookie('draft', {});
}

/** The same for the cookie that carries a form's fields across an upgrade. It is read once, immediately. */
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
