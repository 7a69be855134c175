import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Draft, openDraft, sealDraft } from './draft';
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
  it('opens for whom it is bound to, and for no one else', () => {
    const sealed = sealDraft(filled, ann, now);
    expect(openDraft(sealed, ann, now)).toEqual(filled);
    expect(openDraft(sealed, 'bob@example.org', now)).toBeUndefined();
    expect(openDraft(sealed, null, now)).toBeUndefined();
    expect(openDraft(sealDraft(filled, null, now), ann, now)).toBeUndefined();
  });

  it('is over after an hour, or after half an hour without an address', () => {
    const addressed = sealDraft(filled, ann, now);
    expect(openDraft(addressed, ann, minutesLater(59))).toEqual(filled);
    expect(openDraft(addressed, ann, minutesLater(60))).toBeUndefined();
    const unaddressed = sealDraft(filled, null, now);
    expect(openDraft(unaddressed, null, minutesLater(29))).toEqual(filled);
    expect(openDraft(unaddressed, null, minutesLater(30))).toBeUndefined();
  });

  it('shows nothing of the pay, never looks the same twice, and fits into a cookie', () => {
    const sealed = sealDraft(filled, ann, now);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain(filled.typed.amount);
    expect(sealDraft(filled, ann, now)).not.toBe(sealed);
    expect(sealed.length).toBeLessThan(3000);
  });

  it.each([undefined, null, '', 'x', 'A'.repeat(200)])('is not read from %s', (text) => {
    expect(openDraft(text, ann, now)).toBeUndefined();
  });

  it('is not read once a bit of it was changed', () => {
    const bytes = Buffer.from(sealDraft(filled, ann, now), 'base64url');
    for (const at of [0, 20, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(openDraft(changed.toString('base64url'), ann, now)).toBeUndefined();
    }
  });
});
