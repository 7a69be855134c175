import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { median } from '@/bench/median';

const ROUNDS = 3;
const SECONDS = 3;
const SECONDS_OF_WARMING_UP = 2;

export interface Load {
  /** Requests answered a second. */
  rate: number;
  p50Milliseconds: number;
  p99Milliseconds: number;
}

export interface Target {
  url: string;
  /** Asked besides. */
  headers?: Record<string, string>;
}

/**
 * What each of these addresses bears over so many connections, as the median of rounds that take turns, so that whatever
 * else the machine does meets all alike. By wrk: what is written in JavaScript takes in 2,500 pages a second at the most.
 * Throws an error when an answer was no success.
 */
export async function loadsOf(addresses: readonly Target[], connections: number): Promise<Load[]> {
  for (const address of addresses) await load(address, connections, SECONDS_OF_WARMING_UP);
  const loads = addresses.map((): Load[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, address] of addresses.entries()) {
      loads[index]?.push(await load(address, connections, SECONDS));
    }
  }
  return loads.map((each) => ({
    rate: median(each.map(({ rate }) => rate)),
    p50Milliseconds: median(each.map(({ p50Milliseconds }) => p50Milliseconds)),
    p99Milliseconds: median(each.map(({ p99Milliseconds }) => p99Milliseconds)),
  }));
}

async function load({ url, headers }: Target, connections: number, seconds: number): Promise<Load> {
  // As browsers ask.
  const asked = Object.entries({ 'accept-encoding': 'gzip, br', ...headers }).flatMap((header) => [
    '-H',
    header.join(': '),
  ]);
  const { stdout } = await promisify(execFile)('wrk', [
    '--latency',
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    ...asked,
    url,
  ]);
  const failed = /^\s*(?:Socket errors|Non-2xx).*$/m.exec(stdout);
  if (failed) throw new Error(`Requests of ${url} failed: ${failed[0].trim()}`);
  return loadPrinted(stdout);
}

/** As wrk 4.1 prints it. Throws an error where a figure is missing. */
export function loadPrinted(stdout: string): Load {
  const rate = /^Requests\/sec: +([\d.]+)$/m.exec(stdout)?.[1];
  if (!rate) throw new Error(`wrk printed no rate:\n${stdout}`);
  return { rate: Number(rate), p50Milliseconds: percentile(stdout, 50), p99Milliseconds: percentile(stdout, 99) };
}

const MILLISECONDS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** A unit of one letter has a blank behind it, so that units line up. */
function percentile(printed: string, percent: 50 | 99): number {
  const [, value, unit = ''] = new RegExp(`^ +${percent}% +([\\d.]+)([a-z]+) *$`, 'm').exec(printed) ?? [];
  const milliseconds = Number(value) * (MILLISECONDS[unit] ?? Number.NaN);
  if (Number.isNaN(milliseconds)) throw new Error(`wrk printed no ${percent}th percentile:\n${printed}`);
  return milliseconds;
}
