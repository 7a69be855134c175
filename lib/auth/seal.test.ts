import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from './seal';

const secret = 'a'.repeat(32);
const otherSecret = 'b'.repeat(32);
/** No text of the site holds a zero byte: PostgreSQL takes none. */
const text = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((value) => !value.includes('\0'));

describe('a sealed text', () => {
  it('is read by whoever has the secret, and by no one else', () => {
    fc.assert(
      fc.property(text, (value) => {
        const sealed = seal('address', value, secret);
        expect(unseal('address', sealed, secret)).toBe(value);
        expect(unseal('address', sealed, otherSecret)).toBeUndefined();
        expect(unseal('ban', sealed, secret)).toBeUndefined();
        expect(seal('address', value, secret)).toBe(sealed);
      }),
    );
  });

  it('tells neither the text nor its length', () => {
    const [short, long] = ['a@b.us', 'someone.with.a.long.name@hospital.example.org'];
    expect(seal('address', short, secret)).not.toContain(short);
    expect(seal('address', short, secret)).toHaveLength(seal('address', long, secret).length);
    expect(seal('address', short, secret)).not.toBe(seal('ban', short, secret));
  });

  it('that was changed anywhere is none', () => {
    const sealed = seal('address', 'ann@example.org', secret);
    fc.assert(
      fc.property(fc.integer({ min: 3, max: sealed.length - 2 }), (index) => {
        const letter = sealed[index] === 'A' ? 'B' : 'A';
        const changed = sealed.slice(0, index) + letter + sealed.slice(index + 1);
        expect(unseal('address', changed, secret)).toBeUndefined();
      }),
    );
  });

  it.each(['', 'v1.', 'ann@example.org', 'v1.AAAA', `v1.${'A'.repeat(500)}`])('is not %j', (other) => {
    expect(unseal('address', other, secret)).toBeUndefined();
  });
});
