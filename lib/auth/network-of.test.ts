import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressIn, networkOf } from './network-of';

describe('networkOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:51234', '192.0.2.7'],
    [' 192.0.2.7 ', '192.0.2.7'],
    ['"192.0.2.7:51234"', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:0207', '192.0.2.7'],
    ['[::ffff:192.0.2.7]:51234', '192.0.2.7'],
    ['64:ff9b::192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
    ['2001:0DB8:1:2::9', '2001:db8:1:2::'],
    ['[2001:db8:1:2::9]', '2001:db8:1:2::'],
    ['"[2001:db8:1:2::9]:51234"', '2001:db8:1:2::'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::'],
    ['2001:db8::1', '2001:db8::'],
    ['fe80::1%eth0', 'fe80::'],
    ['[fe80::1%25eth0]:51234', 'fe80::'],
    ['::1', '::'],
    ...[
      'unknown',
      '',
      '_hidden',
      '_hidden:_port',
      '[192.0.2.7]',
      '192.0.2',
      '192.0.2.7.9',
      '0xc0.0.2.7',
      '192.0.2.07x',
      '192.0.2.256',
      '2001:db8:::1',
      '[2001:db8::1',
      'paychart.example',
    ].map((text) => [text, 'unknown']),
  ])('takes %s as %s', (text, network) => {
    expect(networkOf(text)).toBe(network);
  });

  const octet = fc.integer({ min: 0, max: 255 });
  const group = fc.integer({ min: 0, max: 0xffff });
  const port = fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined });
  const padding = fc.constantFrom('', ' ', '\t');
  const zone = fc.constantFrom('', '%eth0', '%25en1', '%3');

  it('takes each spelling of an IPv4 address as that address', () => {
    const hex = (high = 0, low = 0) => (high * 256 + low).toString(16);
    fc.assert(
      fc.property(fc.tuple(octet, octet, octet, octet), port, padding, (octets, number, space) => {
        const [a, b, c, d] = octets;
        const address = octets.join('.');
        const inSix = [`::ffff:${address}`, `::FFFF:${hex(a, b)}:${hex(c, d)}`, `0:0:0:0:0:ffff:${address}`];
        const spellings = [address, `${address}:${number ?? 1}`, ...inSix, ...inSix.map((six) => bracket(six, number))];
        for (const spelling of spellings) {
          expect(networkOf(`${space}${spelling}${space}`)).toBe(address);
          expect(networkOf(`"${spelling}"`)).toBe(address);
        }
      }),
    );
  });

  it('takes each spelling of each address of an IPv6 line as one network, and other lines as others', () => {
    const network = fc.tuple(fc.integer({ min: 0x2001, max: 0x3fff }), group, group, group);
    const host = fc.tuple(group, group, group, group);
    fc.assert(
      fc.property(network, network, host, host, zone, port, (line, otherLine, one, other, scope, number) => {
        const long = (groups: number[]) => groups.map((part) => part.toString(16).padStart(4, '0')).join(':');
        const short = (groups: number[]) => groups.map((part) => part.toString(16)).join(':');
        const first = networkOf(long([...line, ...one]));
        const spellings = [
          short([...line, ...other]),
          long([...line, ...other]).toUpperCase(),
          `${short(line)}::`,
          addressIn(long([...line, ...other])) ?? '',
        ].map((spelling) => spelling + scope);
        for (const spelling of spellings) {
          expect(networkOf(spelling)).toBe(first);
          expect(networkOf(bracket(spelling, number))).toBe(first);
        }
        if (short(line) !== short(otherLine)) expect(networkOf(long([...otherLine, ...one]))).not.toBe(first);
      }),
    );
  });

  it('takes any text without complaint, and what it says as it is', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[[\]"%:.0-9a-f]{0,40}$/));
    fc.assert(
      fc.property(texts, (text) => {
        expect(networkOf(networkOf(text))).toBe(networkOf(text));
      }),
    );
  });
});

function bracket(address: string, port: number | undefined): string {
  return port === undefined ? `[${address}]` : `[${address}]:${port}`;
}
