import { createDecipheriv, createHmac } from 'node:crypto';
import { z } from 'zod';
import { env } from '@/lib/env';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const ending = z.object({ until: z.number() });

/**
 * Reads a draft that a version from before 2026-11-28 left in a browser, in its own encryption. Drafts live for an hour at
 * most, so the version after this one won't need this.
 */
export function openOldDraft(encrypted: string, email: string | null, now: number): unknown {
  const bytes = Buffer.from(encrypted, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const key = createHmac('sha256', env().NEXTAUTH_SECRET).update('draft of a report').digest();
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(email === null ? 'nobody yet' : `address:${email}`))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString();
    const read: unknown = JSON.parse(text);
    return now < ending.parse(read).until ? read : undefined;
  } catch {
    return undefined; // the tag does not fit
  }
}
