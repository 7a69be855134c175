import { createCipheriv, createHmac } from 'node:crypto';
import type { Purpose } from './encrypt';

/** Encrypts as versions until 2026-11-28 did. */
export function encryptV1(purpose: Purpose, text: string, secret: string): string {
  const key = (use: string) => createHmac('sha256', secret).update(`seal:${purpose}:${use}`).digest();
  const padded = Buffer.alloc(Math.ceil((Buffer.byteLength(text) + 1) / 64) * 64);
  padded.write(text);
  const nonce = createHmac('sha256', key('nonce')).update(padded).digest().subarray(0, 12);
  const cipher = createCipheriv('aes-256-gcm', key('key'), nonce);
  const encrypted = Buffer.concat([nonce, cipher.update(padded), cipher.final(), cipher.getAuthTag()]);
  return `v1.${encrypted.toString('base64url')}`;
}
