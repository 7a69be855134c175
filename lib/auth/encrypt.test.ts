import { aessiv } from '@noble/ciphers/aes.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decryptV1 } from './decrypt-v1';
import { decrypt, encrypt, type Purpose } from './encrypt';
import { encryptV1 } from './test-encrypt-v1';

const secret = 'a'.repeat(32);
const otherSecret = 'b'.repeat(32);
/** No text of the site holds a zero byte: PostgreSQL takes none. */
const text = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((value) => !value.includes('\0'));
const purposes = fc
  .uniqueArray(
    fc.constantFrom<Purpose>(
      'address',
      'account',
      'ban',
      'ban-by-report',
      'reminder',
      'moves',
      'exported-coder',
      'queued-link',
    ),
    { minLength: 2, maxLength: 2 },
  )
  .map(([purpose = 'address', other = 'ban']) => ({ purpose, other }));

it('AES-SIV is that of RFC 5297: its two examples', () => {
  const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
  const deterministic = aessiv(
    bytes('fffefdfc fbfaf9f8 f7f6f5f4 f3f2f1f0 f0f1f2f3 f4f5f6f7 f8f9fafb fcfdfeff'),
    bytes('10111213 14151617 18191a1b 1c1d1e1f 20212223 24252627'),
  );
  expect(deterministic.encrypt(bytes('11223344 55667788 99aabbcc ddee'))).toEqual(
    bytes('85632d07 c6e8f37f 950acd32 0a2ecc93 40c02b96 90c4dc04 daef7f6a fe5c'),
  );
  const withNonce = aessiv(
    bytes('7f7e7d7c 7b7a7978 77767574 73727170 40414243 44454647 48494a4b 4c4d4e4f'),
    bytes('00112233 44556677 8899aabb ccddeeff deaddada deaddada ffeeddcc bbaa9988 77665544 33221100'),
    bytes('10203040 50607080 90a0'),
    bytes('09f91102 9d74e35b d84156c5 635688c0'),
  );
  expect(
    withNonce.encrypt(
      bytes(
        '74686973 20697320 736f6d65 20706c61 696e7465 78742074 6f20656e 63727970 74207573 696e6720 5349562d 414553',
      ),
    ),
  ).toEqual(
    bytes(
      `7bdb6e3b 432667eb 06f4d14b ff2fbd0f cb900f2f ddbe4043 26601965 c889bf17 dba77ceb 094fa663 b7a3f748 ba8af829
       ea64ad54 4a272e9c 485b62a3 fd5c0d`,
    ),
  );
});

describe('an encrypted text', () => {
  it('is read by whoever has the secret, and by no one else', () => {
    fc.assert(
      fc.property(text, purposes, (value, { purpose, other }) => {
        const encrypted = encrypt(purpose, value, secret);
        expect(decrypt(purpose, encrypted, secret)).toBe(value);
        expect(decrypt(purpose, encrypted, otherSecret)).toBeUndefined();
        expect(decrypt(other, encrypted, secret)).toBeUndefined();
      }),
    );
  });

  it('is the same for the same text, purpose and secret alone', () => {
    fc.assert(
      fc.property(text, text, purposes, (value, another, { purpose, other }) => {
        const encrypted = encrypt(purpose, value, secret);
        expect(encrypt(purpose, value, secret)).toBe(encrypted);
        expect(encrypt(other, value, secret)).not.toBe(encrypted);
        expect(encrypt(purpose, value, otherSecret)).not.toBe(encrypted);
        expect(encrypt(purpose, another, secret) === encrypted).toBe(another === value);
      }),
    );
  });

  it('tells neither the text nor its length', () => {
    const [short, long] = ['a@b.us', 'someone.with.a.long.name@hospital.example.org'];
    expect(encrypt('address', short, secret)).not.toContain(short);
    expect(encrypt('address', short, secret)).toHaveLength(encrypt('address', long, secret).length);
  });

  it('that was changed anywhere is none', () => {
    const encrypted = encrypt('address', 'ann@example.org', secret);
    const changes = fc.tuple(fc.nat(encrypted.length), fc.nat(2), fc.string({ unit: 'grapheme', maxLength: 3 }));
    fc.assert(
      fc.property(changes, ([at, gone, added]) => {
        const changed = encrypted.slice(0, at) + added + encrypted.slice(at + gone);
        fc.pre(changed !== encrypted);
        expect(decrypt('address', changed, secret)).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      const changed = encrypted.slice(0, -1) + letter;
      if (changed !== encrypted) expect(decrypt('address', changed, secret)).toBeUndefined();
    }
  });

  it.each(['', 'v2.', 'ann@example.org', 'v2.AAAA', `v2.${'A'.repeat(500)}`])('is not %j', (other) => {
    expect(decrypt('address', other, secret)).toBeUndefined();
  });
});

describe('a text that an earlier version encrypted', () => {
  /** Made by that version. */
  const recorded =
    'v1.FZ6U_JGF8NBUwXOOVBfgkDYcsmIrpdBs_W19ht2tPN-4gUpEWulmsOYFkrooFbsdtLS5cqx8dxKBbqYaz9RNvLmlMuE2MOF4XibUFnIICBpYamiAhNe1vtWYMwg';

  it('is read for its purpose and with its secret alone', () => {
    expect(decryptV1('address', recorded, secret)).toBe('ann@example.org');
    expect(encryptV1('address', 'ann@example.org', secret)).toBe(recorded);
    expect(decryptV1('ban', recorded, secret)).toBeUndefined();
    expect(decryptV1('address', recorded, otherSecret)).toBeUndefined();
    expect(decryptV1('address', `${recorded.slice(0, 40)}A${recorded.slice(41)}`, secret)).toBeUndefined();
    fc.assert(
      fc.property(text, (value) => {
        expect(decryptV1('reminder', encryptV1('reminder', value, secret), secret)).toBe(value);
      }),
    );
  });

  it.each(['', 'v1.', 'ann@example.org', 'v1.AAAA', `v1.${'A'.repeat(500)}`])('is not %j', (other) => {
    expect(decryptV1('address', other, secret)).toBeUndefined();
  });
});
