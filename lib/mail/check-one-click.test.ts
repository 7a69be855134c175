import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkOneClick } from './check-one-click';

/** As Postfix 3.7 passed them on, signed by Debian 12's OpenDKIM (simple/simple) and rspamd (relaxed, each header also as missing). */
const real = (name: string) => readFile(join(import.meta.dirname, 'signed', name));

const noSuchName = () => Promise.reject(Object.assign(new Error('queryTxt ENOTFOUND'), { code: 'ENOTFOUND' }));
const realKey = async (name: string) =>
  name === 's._domainkey.example.org'
    ? [['v=DKIM1; k=rsa; p=', (await real('public-key')).toString().trim()]]
    : noSuchName();

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ownKey = async () => [[`v=DKIM1; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`]];

const HEADERS = [
  'From: Paychart <no-reply@example.org>',
  'List-Unsubscribe: <https://paychart.example/unsubscribe/one-click>',
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
];
const message = (headers = HEADERS) => `${headers.join('\r\n')}\r\n\r\nHello  there.\r\n`;
const both = 'from:list-unsubscribe:list-unsubscribe-post';

/** Signs the headers named in `h` as RFC 6376 has it, for the kind of text of these tests. */
function signed(h = both, { c = 'relaxed/relaxed', s = 's', x = '', key = privateKey } = {}, text = message()): string {
  const [ofHeaders, ofBody] = c.split('/');
  const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s);
  const canonical = (line: string) =>
    ofHeaders === 'simple'
      ? line
      : line.replace(/\s+/g, ' ').replace(/^([^:]+): ?/, (_, name) => `${name.toLowerCase()}:`);
  const bh = createHash('sha256')
    .update(ofBody === 'simple' ? body : body.replace(/[\t ]+/g, ' '))
    .digest('base64');
  const left = head.split(/\r\n(?!\s)/);
  const lines = h.split(':').flatMap((name) => {
    const last = left.findLastIndex((line) => line.toLowerCase().startsWith(`${name}:`));
    return last < 0 ? [] : left.splice(last, 1);
  });
  const a = `${key.asymmetricKeyType}-sha256`;
  const unsigned = `DKIM-Signature: v=1; a=${a}; c=${c}; d=example.org; s=${s};${x && ` x=${x};`} h=${h};\r\n\tbh=${bh}; b=`;
  const toSign = [...lines, unsigned].map(canonical).join('\r\n');
  const b = a.startsWith('rsa')
    ? sign('sha256', Buffer.from(toSign), key)
    : sign(null, createHash('sha256').update(toSign).digest(), key);
  return `${unsigned}${b.toString('base64')}\r\n${text}`;
}

const check = (text: string, resolver: typeof realKey = ownKey) => checkOneClick(Buffer.from(text), resolver);
const offered = { offered: true, sentence: expect.stringContaining('d=example.org, s=s covers') };

it.each([
  ['opendkim-told.eml', undefined],
  ['rspamd.eml', undefined],
  ['both.eml', undefined],
  ['opendkim.eml', /The DKIM signature of d=example.org, s=s does not cover List-Unsubscribe-Post\. What to do/],
])('of %s, as it was signed and passed on by what operators run', async (name, flaw) => {
  const verdict = await checkOneClick(await real(name), realKey);
  if (!flaw) expect(verdict).toEqual(offered);
  else expect(verdict).toEqual({ offered: false, sentence: expect.stringMatching(flaw) });
});

it.each(['relaxed/relaxed', 'relaxed/simple', 'simple/relaxed', 'simple/simple'])(
  'is offered where one signature covers both, %s, however its headers are folded',
  async (c) => {
    const folded = message(HEADERS.map((line) => line.replace(': ', ':\r\n\t')));
    expect(await check(signed(both, { c }, folded))).toEqual(offered);
  },
);

it('is offered where a header is also signed as missing, and nobody adds it again', async () => {
  const text = signed(`${both}:list-unsubscribe-post`);
  expect(await check(text)).toEqual(offered);
});

it('takes a signature by an Ed25519 key', async () => {
  const pair = generateKeyPairSync('ed25519');
  const key = pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
  const text = signed(both, { key: pair.privateKey });
  expect(await check(text, async () => [[`v=DKIM1; k=ed25519; p=${key}`]])).toEqual(offered);
});

it('is offered when one of several signatures covers both, and not when they share it', async () => {
  const [post, other] = ['from:list-unsubscribe-post', 'from:list-unsubscribe'];
  const shared = signed(post, { s: 't' }, signed(other));
  expect(await check(shared)).toEqual({
    offered: false,
    sentence: expect.stringMatching(
      /d=example.org, s=t does not cover List-Unsubscribe\. .*d=example.org, s=s does not cover List-Unsubscribe-Post\./,
    ),
  });
  expect(await check(signed(post, { s: 't' }, signed()))).toEqual(offered);
});

it.each<[string, string, RegExp, typeof realKey?]>([
  ['unsigned', message(), /has no DKIM signature/],
  ['signed in no known way', `DKIM-Signature: v=1; a=x-y; b=z\r\n${message()}`, /is of no known kind/],
  ['signed for a while', signed(both, { x: '1767225600' }), /is not valid: it has expired/],
  ['signed without From', signed('list-unsubscribe:list-unsubscribe-post'), /does not cover From\./],
  ['changed in its text', signed().replace('Hello', 'Hi'), /what the email says was changed/],
  ['changed in a header', signed().replace('=One', '=Two'), /a signed header was changed/],
  [
    'given a second header of that name',
    `List-Unsubscribe: <https://evil.example>\r\n${signed()}`,
    /does not cover List-Unsubscribe\./,
  ],
  ['without them', signed('from', {}, message(HEADERS.slice(0, 2))), /has no List-Unsubscribe-Post\./],
  ['no email', 'Hello.\r\n', /no email as it arrived/],
  ['empty', '', /no email as it arrived/],
  ['signed, its key unpublished', signed(), /the DNS has no key at s\._domainkey\.example\.org/, noSuchName],
  [
    'signed, the DNS away',
    signed(),
    /the DNS did not say which key is at s\._domainkey\.example\.org \(ETIMEOUT\)/,
    () => Promise.reject(Object.assign(new Error('queryTxt'), { code: 'ETIMEOUT' })),
  ],
  ['signed, its key revoked', signed(), /is no key, or one of another kind/, async () => [['v=DKIM1; p=']]],
  ['signed with another key', signed(), /or the key at s\._domainkey\.example\.org is another one/, realKey],
])('is not offered in an email that is %s', async (_, text, why, key) => {
  const verdict = await check(text, key);
  expect(verdict).toEqual({ offered: false, sentence: expect.stringMatching(why) });
});
