import { createCipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { credentials } from '@/lib/survey/credentials';
import { benefits } from '@/lib/survey/vocabulary';
import { type Draft, encryptDraft, openDraft } from './draft';
import { payEntryOf } from './report-input';
import { typicalReport } from './test-report';
import { typedOf } from './typed-report';

const filled: Draft = {
  submissionId: randomUUID(),
  originalId: randomUUID(),
  typed: typedOf({ ...typicalReport, ...payEntryOf(typicalReport) }),
};
const ann = 'ann@example.org';
const now = Date.parse('2026-11-25T12:00:00Z');
const minutesLater = (minutes: number) => now + minutes * 60_000;

describe('a draft', () => {
  it('opens for whom it is bound to, and for no one else', async () => {
    const encrypted = await encryptDraft(filled, ann, now);
    expect(await openDraft(encrypted, ann, now)).toEqual(filled);
    expect(await openDraft(encrypted, 'bob@example.org', now)).toBeUndefined();
    expect(await openDraft(encrypted, null, now)).toBeUndefined();
    expect(await openDraft(await encryptDraft(filled, null, now), ann, now)).toBeUndefined();
  });

  it('is over after an hour, or after half an hour without an address', async () => {
    const addressed = await encryptDraft(filled, ann, now);
    expect(await openDraft(addressed, ann, minutesLater(59))).toEqual(filled);
    expect(await openDraft(addressed, ann, minutesLater(60))).toBeUndefined();
    const unaddressed = await encryptDraft(filled, null, now);
    expect(await openDraft(unaddressed, null, minutesLater(29))).toEqual(filled);
    expect(await openDraft(unaddressed, null, minutesLater(30))).toBeUndefined();
  });

  it('shows nothing of the pay, never looks the same twice, and fits into a cookie', async () => {
    const encrypted = await encryptDraft(filled, ann, now);
    for (const part of encrypted.split('.')) {
      expect(Buffer.from(part, 'base64url').toString('latin1')).not.toContain(filled.typed.amount);
    }
    expect(await encryptDraft(filled, ann, now)).not.toBe(encrypted);
    expect(encrypted.length).toBeLessThan(3000);
    const everything = { ...filled.typed, credentials: Object.keys(credentials), benefits: Object.keys(benefits) };
    expect((await encryptDraft({ ...filled, typed: everything }, ann, now)).length).toBeLessThan(3000);
  });

  it('is not read from anything else', async () => {
    for (const other of [undefined, null, '', 'x', '....', 'A'.repeat(200)]) {
      expect(await openDraft(other, ann, now)).toBeUndefined();
    }
    const header = fc.constantFrom({ alg: 'dir', enc: 'A256GCM' }, { alg: 'none' }, { alg: 'RSA-OAEP' }, {});
    const parts = fc.tuple(fc.oneof(header, fc.jsonValue()), fc.array(fc.base64String(), { maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(parts, async ([first, others]) => {
        const encoded = Buffer.from(JSON.stringify(first)).toString('base64url');
        expect(await openDraft([encoded, ...others].join('.'), ann, now)).toBeUndefined();
      }),
    );
  });

  it('is not read once a bit of it was changed', async () => {
    const parts = (await encryptDraft(filled, ann, now)).split('.');
    for (const [index, part] of parts.entries()) {
      const bytes = Buffer.from(part, 'base64url');
      for (const at of bytes.keys()) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
        const text = parts.with(index, changed.toString('base64url')).join('.');
        expect(await openDraft(text, ann, now)).toBeUndefined();
      }
    }
  });

  it('that a version until 2026-11-28 left in the browser still opens', async () => {
    const old = encryptedByThat(filled, `address:${ann}`, minutesLater(60));
    expect(await openDraft(old, ann, minutesLater(59))).toEqual(filled);
    expect(await openDraft(old, ann, minutesLater(60))).toBeUndefined();
    expect(await openDraft(old, null, now)).toBeUndefined();
    expect(await openDraft(encryptedByThat(filled, 'nobody yet', minutesLater(30)), null, now)).toEqual(filled);
    for (const at of [0, 20, old.length - 10]) {
      const changed = `${old.slice(0, at)}${old[at] === 'A' ? 'B' : 'A'}${old.slice(at + 1)}`;
      expect(await openDraft(changed, ann, now)).toBeUndefined();
    }
  });
});

function encryptedByThat(draft: Draft, boundTo: string, until: number): string {
  const key = createHmac('sha256', env().NEXTAUTH_SECRET).update('draft of a report').digest();
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo));
  const text = JSON.stringify({ ...draft, until });
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}
