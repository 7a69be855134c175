import fc from 'fast-check';
import { expect, it } from 'vitest';
import { payloadsOf } from './payloads-of';

const tag = fc.oneof(fc.string({ minLength: 1, maxLength: 200 }), fc.constant('figure:state=TX&experience=3-5'));

it('holds every tag once, in notifications that PostgreSQL takes', () => {
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 900 }), (tags) => {
      const payloads = payloadsOf(tags);
      expect(payloads.flatMap((payload): unknown => JSON.parse(payload))).toEqual(tags);
      for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(8_000);
    }),
    { numRuns: 50 },
  );
});

it('says nothing where nothing moved', () => {
  expect(payloadsOf([])).toEqual([]);
});
