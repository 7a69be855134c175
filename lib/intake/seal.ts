import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { authorshipSecret } from '@/lib/env';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Where sealed bytes belong: those of one place can't be put into another. */
export interface Place {
  /** Of the file. */
  id: string;
  /** Of the piece, or `state`. */
  part: number | 'state';
}

/** Bytes that only this site can read: AES-256-GCM under a key made of AUTHORSHIP_SECRET, which is not in the database. */
export function seal(place: Place, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(place), nonce).setAAD(Buffer.from(String(place.part)));
  const sealed = [nonce, cipher.update(bytes), cipher.final()];
  return Uint8Array.from(Buffer.concat([...sealed, cipher.getAuthTag()]));
}

/** The bytes; undefined if they were sealed for another place or with another secret. */
export function unseal(place: Place, sealed: Uint8Array): Buffer | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(place), sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(String(place.part)));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined; // the tag does not fit
  }
}

function keyOf({ id }: Place): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', authorshipSecret(), id, 'survey files', KEY_BYTES));
}
