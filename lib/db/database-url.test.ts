import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOfDatabase, readDatabaseUrl } from './database-url';
import { StartProblem } from './start-problem';

describe('DATABASE_URL', () => {
  // As psql 15 and 18 understand them, unless said otherwise.
  it.each([
    ['postgresql://u:p@h:5433/d', { user: 'u', password: 'p', host: 'h', port: '5433', dbname: 'd' }],
    ['postgres://h', { host: 'h' }],
    ['POSTGRES://h', { host: 'h' }], // psql does not
    ['postgresql://', {}],
    ['postgresql:///d', { dbname: 'd' }],
    ['postgresql://:5433/d', { port: '5433', dbname: 'd' }],
    ['postgresql://u@/d?host=/var/run/postgresql', { user: 'u', dbname: 'd', host: '/var/run/postgresql' }],
    [
      'postgresql://u@%2Fvar%2Frun%2Fpostgresql:99/d',
      { user: 'u', host: '/var/run/postgresql', port: '99', dbname: 'd' },
    ],
    ['postgresql://u@[::1]:5433/d', { user: 'u', host: '::1', port: '5433', dbname: 'd' }],
    ['postgresql://[2001:db8::1]/d', { host: '2001:db8::1', dbname: 'd' }],
    [
      'postgresql://h1:1,h2:2/d?target_session_attrs=read-write',
      { host: 'h1,h2', port: '1,2', dbname: 'd', target_session_attrs: 'read-write' },
    ],
    ['postgresql://h1,[::1],h3:3/d', { host: 'h1,::1,h3', port: ',,3', dbname: 'd' }],
    ['postgresql://h/d?options=-c%20search_path%3Da%2Cb', { host: 'h', dbname: 'd', options: '-c search_path=a,b' }],
    ['postgresql://h/d?application_name=a+b', { host: 'h', dbname: 'd', application_name: 'a+b' }],
    ['postgresql://h?user=u&password=p%26q', { host: 'h', user: 'u', password: 'p&q' }],
    ['postgresql://u:p%40s%2Fw%23r%3Fd%25@h/d', { user: 'u', password: 'p@s/w#r?d%', host: 'h', dbname: 'd' }],
    ['postgresql://u:w#r?d&e=f:g@h/d', { user: 'u', password: 'w#r?d&e=f:g', host: 'h', dbname: 'd' }],
    ['postgresql://u%40corp:p@h/d', { user: 'u@corp', password: 'p', host: 'h', dbname: 'd' }],
    ['postgresql://u:p@ss@w@h/d', { user: 'u', password: 'p@ss@w', host: 'h', dbname: 'd' }], // psql does not
    ['postgresql://u:,@h/,', { user: 'u', password: ',', host: 'h', dbname: ',' }],
    ['postgresql://h/a b', { host: 'h', dbname: 'a b' }],
    ['host=h port=5433 dbname=d user=u password=p', { host: 'h', port: '5433', dbname: 'd', user: 'u', password: 'p' }],
    ["host = h password='it\\'s a \\\\'  user=''", { host: 'h', password: "it's a \\" }],
    ['host=h password=a\\ b', { host: 'h', password: 'a b' }],
    ['postgresql://h/d?schema=pay&pgbouncer=true', { host: 'h', dbname: 'd', schema: 'pay' }], // Prisma's
    ['  "postgresql://h/d"\n', { host: 'h', dbname: 'd' }], // as .env files have it
    ["'postgresql://h/d'", { host: 'h', dbname: 'd' }],
  ])('%s is read', (text, parameters) => {
    expect(readDatabaseUrl(text)).toEqual(parameters);
  });

  it.each([
    ['localhost', /is not a PostgreSQL address/],
    ['mysql://u:secret@h/d', /is not a PostgreSQL address/],
    ['jdbc:postgresql://h/d?user=u&password=secret', /is not a PostgreSQL address/],
    ['DATABASE_URL=postgresql://u:secret@h/d', /is not a PostgreSQL address/],
    ["psql 'postgresql://u:secret@h/d'", /is not a PostgreSQL address/],
    ['prisma+postgres://localhost:51213/?api_key=secret', /Prisma’s own service/],
    ['postgresql://u:secret/quiet@h/d', /%2F/],
    ['postgresql://u:secret%quiet@h/d', /%25/],
    ['postgresql://u:p@se/cret@h/d', /%2F/],
    ['postgresql://u:12/secret?quiet@h/d', /%2F|%3F/],
    ['postgresql://u:12/se?cret=quiet@h/d', /a parameter, which neither/],
    ['postgresql://h/d?password=my&secret=quiet', /a parameter, which neither/],
    ['host=h password=my secret=quiet', /a parameter, which neither/],
    ["host=h password='secret", /single quotes/],
    ['postgresql://h/d?sslmod=require', /^DATABASE_URL sets sslmod, which neither/],
    ['postgresql://h/d?search_path=pay', /Write schema=NAME instead/],
    ['postgresql://h/d?require_auth=scram-sha-256', /sets require_auth, which Paychart doesn’t take/],
    ['postgresql://h/d?options=-c x=y', /%3D/],
    ['postgresql://h/d?secret', /NAME=VALUE/],
  ])('%s gets a sentence that repeats nothing of a password', (text, sentence) => {
    expect(() => readDatabaseUrl(text)).toThrow(StartProblem);
    expect(() => readDatabaseUrl(text)).toThrow(sentence);
    expect(() => readDatabaseUrl(text)).not.toThrow(/secret|quiet/);
  });

  const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('\0'));

  it('means what was encoded, whatever that was', () => {
    fc.assert(
      fc.property(word, word, word, (user, password, database) => {
        const url = `postgresql://${[user, password].map(encodeURIComponent).join(':')}@h:1/${encodeURIComponent(database)}`;
        expect(readDatabaseUrl(url)).toEqual({ user, password, host: 'h', port: '1', dbname: database });
        const pairs = { user, password, dbname: database };
        const quoted = Object.entries(pairs).map(([name, value]) => `${name}='${value.replace(/['\\]/g, '\\$&')}'`);
        expect(readDatabaseUrl(quoted.join(' '))).toEqual(pairs);
      }),
    );
  });

  it('with a password that nobody encoded means that password, or is refused without a part of it', () => {
    const reserved = fc.string({ unit: fc.constantFrom(...'@/:?#&=%[],;+ \'"\\'), minLength: 1, maxLength: 4 });
    const part = fc.string({ unit: fc.constantFrom(...'xqzjk'), minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(part, reserved, part, reserved, part, (a, b, c, d, e) => {
        const password = [a, b, c, d, e].join('');
        try {
          expect(readDatabaseUrl(`postgresql://u:${password}@h/d`)).toEqual({
            user: 'u',
            password: expect.any(String),
            host: 'h',
            dbname: 'd',
          });
          expect(readDatabaseUrl(`postgresql://u:${password}@h/d`).password).toBe(decodeURIComponent(password));
        } catch (error) {
          if (!(error instanceof StartProblem)) throw error;
          for (const piece of [a, c, e]) expect(error.message).not.toContain(piece);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

it.each([
  'postgresql://u:p%3F@h:5433/d',
  'postgresql://u:p?@h/d?sslmode=require&schema=other',
  'postgresql://',
  '"postgresql://h1,h2/d?dbname=e"',
  "host=h dbname='the d' password='it\\'s'",
  'service=main schema=other',
])('the address of another database of the same server differs in nothing else: %s', (url) => {
  const schema = `it's "one" \\ & more`;
  const { dbname: _, schema: __, ...others } = readDatabaseUrl(url);
  expect(readDatabaseUrl(addressOfDatabase(url, 'trial', schema))).toEqual({ ...others, dbname: 'trial', schema });
});
