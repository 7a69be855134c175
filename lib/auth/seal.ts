import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { authorshipSecret } from '@/lib/env';

/** What is sealed for one purpose can't be matched with what is sealed for another. */
export type Purpose =
  | 'address'
  | 'account'
  | 'ban'
  | 'ban-by-report'
  | 'reminder'
  | 'exported-coder'
  | 'exported-report'
  | 'queued-link';

const FORMAT = 'v1.';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Sealed texts come in steps of this many bytes, so that their length tells little. */
const STEP_BYTES = 64;

/**
 * A text that only this site can read: AES-256-GCM under a key made of AUTHORSHIP_SECRET, which is not in the database.
 * The nonce is made of the text itself (a synthetic IV), so that equal texts seal equally and can be looked up.
 */
export function seal(purpose: Purpose, text: string, secret = authorshipSecret()): string {
  const plain = Buffer.from(text);
  const padded = Buffer.alloc(Math.ceil((plain.length + 1) / STEP_BYTES) * STEP_BYTES);
  plain.copy(padded);
  const nonce = nonceOf(purpose, padded, secret);
  const cipher = createCipheriv('aes-256-gcm', keyOf(purpose, 'key', secret), nonce);
  const sealed = Buffer.concat([nonce, cipher.update(padded), cipher.final(), cipher.getAuthTag()]);
  return FORMAT + sealed.toString('base64url');
}

/** The text again; undefined when it was sealed with another secret, for another purpose, or not at all. */
export function unseal(purpose: Purpose, sealed: string, secret = authorshipSecret()): string | undefined {
  if (!isSealed(sealed)) return undefined;
  const bytes = Buffer.from(sealed.slice(FORMAT.length), 'base64url');
  if (bytes.length < NONCE_BYTES + STEP_BYTES + TAG_BYTES) return undefined;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(purpose, 'key', secret), nonce);
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const padded = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    if (!timingSafeEqual(nonce, nonceOf(purpose, padded, secret))) return undefined;
    return padded.subarray(0, padded.indexOf(0)).toString();
  } catch {
    return undefined; // the tag does not fit
  }
}

export function isSealed(text: string): boolean {
  return text.startsWith(FORMAT);
}

function keyOf(purpose: Purpose, use: 'key' | 'nonce', secret: string): Buffer {
  return createHmac('sha256', secret).update(`seal:${purpose}:${use}`).digest();
}

function nonceOf(purpose: Purpose, padded: Buffer, secret: string): Buffer {
  return createHmac('sha256', keyOf(purpose, 'nonce', secret))
    .update(padded)
    .digest()
    .subarray(0, NONCE_BYTES);
}
