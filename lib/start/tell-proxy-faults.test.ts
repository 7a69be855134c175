import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { proxyFaultTeller } from './tell-proxy-faults';

const home = 'https://paychart.example';
const page = { accept: 'text/html' };

function asked(headers: Record<string, string>, peer = '127.0.0.1'): IncomingMessage {
  const socket = new Socket();
  vi.spyOn(socket, 'remoteAddress', 'get').mockReturnValue(peer);
  return Object.assign(new IncomingMessage(socket), { headers });
}

/** What is said when the same comes three times. */
function said(headers: Record<string, string>, trustedProxies: number, written?: string, peer?: string, at = home) {
  const texts: string[] = [];
  const tell = proxyFaultTeller(at, trustedProxies, (text) => texts.push(text));
  for (let time = 0; time < 3; time++) tell(asked(headers, peer), written);
  return texts;
}

describe('what a proxy sends wrong is said once, with what came, what should, and what mends it', () => {
  it.each([
    ['https://127.0.0.1:3000', home, ['“127.0.0.1:3000”', '“paychart.example”', 'proxy_set_header Host $http_host;']],
    ['https://backend', home, ['“backend”', '“paychart.example”', 'proxy_set_header Host $http_host;']],
    [
      'https://paychart.example',
      `${home}:8443`,
      ['“paychart.example”', '“paychart.example:8443”', 'proxy_set_header Host $http_host;'],
    ],
    ['http://paychart.example', home, ['“http”', home, 'proxy_set_header X-Forwarded-Proto https;']],
    ['https://paychart.example', 'http://paychart.example', ['NEXTAUTH_URL=https://paychart.example.']],
  ])('%s for %s', (written, at, words) => {
    const texts = said({}, 0, written, undefined, at);
    expect(texts).toHaveLength(1);
    for (const word of words) expect(texts[0]).toContain(word);
  });

  it('no X-Forwarded-For where it is trusted', () => {
    const texts = said(page, 1);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;');
    expect(said({ ...page, 'x-forwarded-for': '203.0.113.7' }, 2)).toHaveLength(1);
    expect(said({ ...page, 'x-forwarded-for': 'unknown' }, 1)).toHaveLength(1);
  });

  it('X-Forwarded-For of a proxy nearby where none is trusted', () => {
    const forwarded = { ...page, 'x-forwarded-for': '203.0.113.7' };
    expect(said(forwarded, 0)).toEqual([expect.stringContaining('Set TRUSTED_PROXIES to how many proxies')]);
    expect(said(forwarded, 0, undefined, '::ffff:10.0.0.3')).toHaveLength(1);
  });

  it('nothing about what is right, about health checks, the site’s own questions and what strangers make up', () => {
    const forwarded = { 'x-forwarded-for': '203.0.113.7' };
    expect(said({ ...page, ...forwarded }, 1)).toEqual([]);
    expect(said(page, 0)).toEqual([]);
    expect(said({ accept: '*/*' }, 1)).toEqual([]);
    expect(said({ ...forwarded, accept: 'text/x-component', 'sec-fetch-mode': 'cors' }, 0)).toEqual([]);
    expect(said({ ...page, ...forwarded }, 0, undefined, '198.51.100.3')).toEqual([]);
  });

  it('no more of a made-up name than it takes to know it', () => {
    const [text = ''] = said({}, 0, `https://${'a'.repeat(5000)}.example`);
    expect(text.length).toBeLessThan(500);
  });
});
