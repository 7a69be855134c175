import { randomBytes } from 'node:crypto';
import type { DatabaseNode } from '@/bench/chaos/database-node';
import { freePort } from '@/lib/db/free-port';
import { spawnSite } from '@/lib/start/spawn-site';
import { cpuSeconds } from './cpu-seconds';
import { limitCpu } from './limit-cpu';
import { startFront } from './nginx-front';

/** Servers of the site on one database, behind nginx. */
export interface House {
  address: string;
  servers: number;
  /** What each took of the CPU so far, in seconds; the servers of the site together. */
  cpu(): Promise<{ site: number; postgresql: number; nginx: number }>;
  /** From now on each server gets so many cores at most. */
  limit(cores: number): Promise<void>;
  /** How long the worst hundredth of the servers' turns took since they started, in seconds. */
  lag(): Promise<number>;
  stop(): Promise<void>;
}

export async function openHouse(
  node: DatabaseNode,
  secrets: Readonly<Record<string, string>>,
  servers: 1 | 2,
): Promise<House> {
  const METRICS_TOKEN = randomBytes(32).toString('hex');
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const variables = {
    ...secrets,
    DATABASE_URL: await node.url(),
    NEXTAUTH_URL: address,
    TRUSTED_PROXIES: '1',
    METRICS_TOKEN,
  };
  const sites = [await spawnSite('test', 'load', variables)];
  if (servers === 2) sites.push(await spawnSite('test', 'load', variables));
  const [first = '', second] = sites.map((site) => new URL(site.address).host.replace('localhost', '127.0.0.1'));
  const front = await startFront(port, [first, second]);
  const unlimit: (() => Promise<void>)[] = [];
  return {
    address,
    servers,
    cpu: async () => {
      const each = await Promise.all(sites.map(({ pid }) => cpuSeconds(pid)));
      return {
        site: each.reduce((sum, seconds) => sum + seconds, 0),
        postgresql: await cpuSeconds(await node.postmaster()),
        nginx: await cpuSeconds(front.pid),
      };
    },
    limit: async (cores) => {
      for (const { pid } of sites) unlimit.push(await limitCpu(pid, cores));
    },
    lag: async () => {
      const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
      const each = sites.map(async (site) => {
        const told = await (await fetch(`${site.address}/api/metrics`, { headers })).text();
        return Number(/^nodejs_eventloop_lag_p99_seconds (\S+)$/m.exec(told)?.[1]);
      });
      return Math.max(...(await Promise.all(each)));
    },
    stop: async () => {
      await front.stop();
      await Promise.all(sites.map((site) => site.stop()));
      for (const remove of unlimit) await remove();
    },
  };
}
