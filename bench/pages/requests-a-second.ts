import autocannon from 'autocannon';
import { median } from '@/bench/median';

const ROUNDS = 7;
const CONNECTIONS = 10;
const SECONDS = 5;
const SECONDS_OF_WARMING_UP = 3;
const MOST_REQUESTS = 100_000;

/**
 * How many requests a second each of these addresses answers, as the median of rounds that take turns, so that whatever
 * else the machine does meets all alike. Throws an error when an answer was no success.
 */
export async function requestsASecond(addresses: readonly string[]): Promise<number[]> {
  for (const address of addresses) await load(address, SECONDS_OF_WARMING_UP);
  const rates = addresses.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, address] of addresses.entries()) rates[index]?.push(await load(address, SECONDS));
  }
  return rates.map(median);
}

async function load(url: string, duration: number): Promise<number> {
  const result = await autocannon({ url, duration, connections: CONNECTIONS, maxOverallRequests: MOST_REQUESTS });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} requests of ${url} failed`);
  return result.requests.total / result.duration;
}
