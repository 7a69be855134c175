import { describe, expect, it } from 'vitest';
import { loadPrinted } from './requests-a-second';

/** In the layout of wrk 4.1. */
function printed(p50: string, p99: string): string {
  return [
    'Running 3s test @ http://127.0.0.1:3000/',
    '  1 threads and 64 connections',
    '  Thread Stats   Avg      Stdev     Max   +/- Stdev',
    '    Latency   230.53ms  160.54ms   1.59s    55.00%',
    '    Req/Sec    10.46      9.31    30.00     46.15%',
    '  Latency Distribution',
    `     50%  ${p50}`,
    '     75%    1.51s ',
    '     90%    1.59s ',
    `     99%  ${p99}`,
    '  897 requests in 3.01s, 2.40KB read',
    'Requests/sec:    298.99',
    'Transfer/sec:    613.18B',
    '',
  ].join('\n');
}

describe('what wrk prints', () => {
  it('is read in each of its units, of one letter and of two', () => {
    expect(loadPrinted(printed('198.70ms', '  1.04s '))).toEqual({
      rate: 298.99,
      p50Milliseconds: 198.7,
      p99Milliseconds: 1040,
    });
    expect(loadPrinted(printed('850.00us', '  1.02m '))).toMatchObject({
      p50Milliseconds: 0.85,
      p99Milliseconds: 61_200,
    });
  });

  it('is no measurement where a figure is missing', () => {
    expect(() => loadPrinted(printed('198.70ms', '-nan'))).toThrow('no 99th percentile');
    expect(() => loadPrinted('Requests/sec: none')).toThrow('no rate');
  });
});
