import { hkdfSync } from 'node:crypto';
import { aessiv } from '@noble/ciphers/aes.js';
import { authorshipSecret } from '@/lib/env';

/** Text encrypted for one purpose can't be matched with the same text encrypted for another. */
export type Purpose =
  | 'address'
  | 'account'
  | 'ban'
  | 'ban-by-report'
  | 'reminder'
  | 'moves'
  | 'exported-coder'
  | 'exported-report'
  | 'queued-link'
  | 'refused-file';

/** What every encrypted text begins with. */
export const ENCRYPTED_PREFIX = 'v2.';
const KEY_BYTES = 64;
const TAG_BYTES = 16;
/** Text is padded to a multiple of this many bytes, so that its length reveals little. */
const STEP_BYTES = 64;

/**
 * A text that only this site can read: AES-SIV (RFC 5297) under a key made of AUTHORSHIP_SECRET, which is not in the
 * database. Equal texts encrypt equally, so that they can be looked up.
 */
export function encrypt(purpose: Purpose, text: string, secret = authorshipSecret()): string {
  const plain = Buffer.from(text);
  const padded = Buffer.alloc(Math.ceil((plain.length + 1) / STEP_BYTES) * STEP_BYTES);
  plain.copy(padded);
  return ENCRYPTED_PREFIX + Buffer.from(cipherOf(purpose, secret).encrypt(padded)).toString('base64url');
}

/** The decrypted text; undefined if it was encrypted with another secret, for another purpose, or not at all. */
export function decrypt(purpose: Purpose, encrypted: string, secret = authorshipSecret()): string | undefined {
  if (!encrypted.startsWith(ENCRYPTED_PREFIX)) return undefined;
  const bytes = Buffer.from(encrypted.slice(ENCRYPTED_PREFIX.length), 'base64url');
  if (bytes.length < TAG_BYTES + STEP_BYTES) return undefined;
  // Buffer ignores characters outside base64url, and unused bits.
  if (ENCRYPTED_PREFIX + bytes.toString('base64url') !== encrypted) return undefined;
  try {
    const padded = Buffer.from(cipherOf(purpose, secret).decrypt(bytes));
    return padded.subarray(0, padded.indexOf(0)).toString();
  } catch {
    return undefined; // the tag does not fit
  }
}

function cipherOf(purpose: Purpose, secret: string) {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'encrypted texts', KEY_BYTES));
  return aessiv(key, Buffer.from(purpose));
}
