import { describe, expect, it } from 'vitest';
import { readPublicAddress } from './public-address';

describe('readPublicAddress', () => {
  it.each([
    ['https://paychart.example', 'https://paychart.example'],
    ['https://paychart.example/', 'https://paychart.example'],
    ['  HTTPS://Paychart.Example \n', 'https://paychart.example'],
    ['https://paychart.example:443', 'https://paychart.example'],
    ['http://paychart.example:80/', 'http://paychart.example'],
    ['https://paychart.example:8443', 'https://paychart.example:8443'],
    ['https://paychart.example.', 'https://paychart.example'],
    ['https://paychart.example.:8443/', 'https://paychart.example:8443'],
    ['https://gehälter.example', 'https://xn--gehlter-7wa.example'],
    ['http://paychart', 'http://paychart'],
    ['http://pay_chart.example', 'http://pay_chart.example'],
    ['http://203.0.113.7:3000', 'http://203.0.113.7:3000'],
    ['http://[2001:DB8::1]:3000/', 'http://[2001:db8::1]:3000'],
    ['http://localhost:3000', 'http://localhost:3000'],
  ])('takes %j as %s', (text, origin) => {
    expect(readPublicAddress(text)).toEqual({ origin });
  });

  it.each([
    ['paychart.example', /begin with https/],
    ['paychart.example:3000', /begin with https/],
    ['localhost:3000', /begin with https/],
    ['ftp://paychart.example', /begin with https/],
    ['https:paychart.example', /begin with https/],
    ['https://', /not an address/],
    ['https://paychart.example:99999', /not an address/],
    ['https://[2001:db8::1', /not an address/],
    ['https://paychart.example, https://www.paychart.example', /more than one/],
    ['https://paychart.example,https://www.paychart.example', /more than one/],
    ['https://paychart.example www.paychart.example', /more than one/],
    ['https://admin:hidden@paychart.example', /password/],
    ['https://hidden@paychart.example', /password/],
    ['https://paychart.example/paychart', /has a path/],
    ['https://paychart.example/api/auth', /has a path/],
    ['https://paychart.example//', /has a path/],
    ['https://paychart.example/?hidden=1', /continues after/],
    ['https://paychart.example#hidden', /continues after/],
    ['https://*.paychart.example', /a name that is not valid/],
    ['https://paychart..example', /a name that is not valid/],
    ['https://$DOMAIN', /a name that is not valid/],
    ['https://203.0.113', /a name that is not valid/],
    ['http://0.0.0.0:3000', /where a server listens/],
    ['http://[::]:3000', /where a server listens/],
  ])('refuses %j with its cause', (text, problem) => {
    const read = readPublicAddress(text);
    expect(read).toEqual({ problem: expect.stringMatching(problem) });
    expect(JSON.stringify(read)).not.toContain('hidden');
  });
});
