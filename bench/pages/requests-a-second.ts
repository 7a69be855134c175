import autocannon from 'autocannon';
import { median } from '@/bench/median';

const ROUNDS = 3;
const SECONDS = 3;
const SECONDS_OF_WARMING_UP = 2;

/** As browsers ask. */
const headers = { 'accept-encoding': 'gzip, br' };

export interface Load {
  /** Requests answered a second. */
  rate: number;
  p50Milliseconds: number;
  p99Milliseconds: number;
}

/**
 * What each of these addresses bears over so many connections, as the median of rounds that take turns, so that whatever
 * else the machine does meets all alike. Throws an error when an answer was no success.
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

export interface Target {
  url: string;
  /** Asked besides. */
  headers?: Record<string, string>;
}

async function load(target: Target, connections: number, duration: number): Promise<Load> {
  const { requests, latency, ...result } = await autocannon({
    ...target,
    headers: { ...headers, ...target.headers },
    duration,
    connections,
  });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} requests of ${target.url} failed`);
  return {
    rate: requests.total / result.duration,
    p50Milliseconds: latency.p50,
    p99Milliseconds: latency.p99,
  };
}
