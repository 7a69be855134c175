import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '@/lib/db/free-port';
import { findProgram } from '@/lib/start/find-program';
import { spawnSite } from '@/lib/start/spawn-site';
import { DatabaseNode } from './database-node';
import { documented } from './documented';
import { play, rowsOf } from './play';
import { endProcesses } from './processes';
import { BARS, openStage, type Scene } from './scene';

const CALM = 5_000;

/** Two servers of the site behind HAProxy, one of which is killed. Those who write are killed at the end of every scene. */
export const playTwoSites: Scene = async (given) => {
  if (!findProgram('haproxy')) return 'HAProxy is missing: apt-get install haproxy';
  const node = await DatabaseNode.make('shared');
  let balancer: ChildProcess | undefined;
  try {
    await node.start();
    await node.fill();
    const DATABASE_URL = await node.url();
    const port = await freePort();
    const NEXTAUTH_URL = `http://localhost:${port}`;
    const { stage, site } = await openStage(given, { DATABASE_URL, NEXTAUTH_URL, TRUSTED_PROXIES: '1' });
    const other = await spawnSite('test', 'chaos', {
      ...given.secrets,
      DATABASE_URL,
      TRUSTED_PROXIES: '1',
      NEXTAUTH_URL,
    });
    try {
      const settings = path.join(node.folder, 'haproxy.cfg');
      const changes = {
        '10.0.0.10:80': `127.0.0.1:${port}`,
        '10.0.0.11:3000': new URL(site.address).host.replace('localhost', '127.0.0.1'),
        '10.0.0.12:3000': new URL(other.address).host.replace('localhost', '127.0.0.1'),
      };
      await writeFile(settings, await documented('haproxy-site.cfg', changes));
      balancer = spawn('haproxy', ['-db', '-f', settings], { stdio: 'ignore' });
      await setTimeout(CALM); // it has asked both by then
      const before = { ...stage, address: NEXTAUTH_URL, sites: [site] };
      const played = await play(before, async () => {
        await endProcesses([other.pid], 'SIGKILL');
        return performance.now();
      });
      return rowsOf('one of two servers of the site killed', [played], { ...BARS, withoutPages: 2 });
    } finally {
      await Promise.all([site.stop(), other.stop()]);
    }
  } finally {
    balancer?.kill('SIGKILL');
    await node.remove();
  }
};
