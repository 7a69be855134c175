import { createDecipheriv, createHmac } from 'node:crypto';
import { authorshipSecret } from '@/lib/env';
import type { Purpose } from './encrypt';

const FORMAT = 'v1.';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Reads what versions until 2026-11-28 encrypted, as `decrypt` does what is encrypted now. It stays for what left the
 * database in that form: names in exported files for good, links in reminders until the last of them is a year old, in
 * November 2027. Databases hold that form until their first start with a later version.
 */
export function decryptV1(purpose: Purpose, encrypted: string, secret = authorshipSecret()): string | undefined {
  if (!isV1(encrypted)) return undefined;
  const bytes = Buffer.from(encrypted.slice(FORMAT.length), 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const key = createHmac('sha256', secret).update(`seal:${purpose}:key`).digest();
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const padded = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return padded.subarray(0, padded.indexOf(0)).toString();
  } catch {
    return undefined; // the tag does not fit
  }
}

export function isV1(text: string): boolean {
  return text.startsWith(FORMAT);
}
