import type { BenchRow } from '@/bench/measured';
import { CrashLedger } from '@/lib/start/crash-ledger';
import { type SpawnedSite, spawnSite } from '@/lib/start/spawn-site';
import { DatabaseNode } from './database-node';
import { play, rowsOf, type Stage } from './play';

/** What the scenes of the benchmark are given. */
export interface Given {
  rounds: number;
  secrets: Readonly<Record<string, string>>;
  say: (text: string) => void;
}

const BARS = { backAfter: 5, withoutPages: 5 };

/** A primary with a synchronous standby, both named in DATABASE_URL. */
export async function playFailovers({ rounds, secrets, say }: Given): Promise<BenchRow[]> {
  let primary = await DatabaseNode.make('a');
  let standby = await DatabaseNode.make('b');
  let site: SpawnedSite | undefined;
  const rows: BenchRow[] = [];
  try {
    await primary.start();
    await primary.fill();
    await standby.follow(primary);
    await primary.waitFor(standby);
    const own = new URL(await primary.url());
    const hosts = [primary, standby].map(({ port }) => `127.0.0.1:${port}`).join(',');
    const environment = {
      ...secrets,
      DATABASE_URL: `postgresql://paychart:${own.password}@${hosts}/paychart?sslmode=disable&target_session_attrs=read-write`,
    };
    site = await spawnSite('test', 'chaos', environment);
    const stage: Stage = {
      address: site.address,
      environment: {
        ...environment,
        PAYCHART_DATA_DIR: site.folder,
        NEXTAUTH_URL: site.address,
        PAYCHART_MODE: 'test',
      },
      ledger: new CrashLedger(),
      sites: [site],
    };

    const failovers = [];
    for (let round = 1; round <= rounds; round++) {
      const played = await play(stage, async () => {
        await primary.kill();
        await standby.promote();
        return performance.now();
      });
      say(
        `failover ${round}: writes back ${played.backAfter.toFixed(1)} s after promotion, ${played.lost.length} lost`,
      );
      failovers.push(played);
      [primary, standby] = [standby, primary];
      await standby.follow(primary);
      await primary.waitFor(standby);
    }
    rows.push(...rowsOf('primary killed, standby promoted', failovers, BARS));
    return rows;
  } finally {
    await site?.stop();
    await Promise.all([primary.remove(), standby.remove()]);
  }
}
