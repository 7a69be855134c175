import { randomBytes } from 'node:crypto';
import { playClock } from '@/bench/chaos/clock';
import { playCluster } from '@/bench/chaos/cluster';
import { playFullDisk } from '@/bench/chaos/full-disk';
import { playMajor } from '@/bench/chaos/major';
import { playPatroni } from '@/bench/chaos/patroni';
import { playPgpool } from '@/bench/chaos/pgpool';
import { playPointInTime } from '@/bench/chaos/point-in-time';
import { playPooler } from '@/bench/chaos/pooler';
import { playSilence } from '@/bench/chaos/silence-scene';
import { playTwoSites } from '@/bench/chaos/two-sites';
import { playUpgrade } from '@/bench/chaos/upgrade';
import type { BenchRow, BenchRun } from '@/bench/measured';
import { tableOf } from '@/bench/table-of';
import { generateClient } from '@/lib/db/generate-client';

const ROUNDS = 20;

const scenes = [
  playCluster,
  playPatroni,
  playPooler,
  playPgpool,
  playSilence,
  playFullDisk,
  playClock,
  playTwoSites,
  playUpgrade,
  playPointInTime,
  playMajor,
] as const;

/**
 * What breaks while people report, decide and read: each failover so many times, everything else once. Takes Debian's
 * packages and root; what is missing is named, and its rows are left out.
 */
export const runChaos: BenchRun = async (rounds = ROUNDS, say) => {
  generateClient();
  const secrets = {
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    AUTHORSHIP_SECRET: randomBytes(32).toString('hex'),
  };
  const rows: BenchRow[] = [];
  const leftOut: string[] = [];
  for (const scene of scenes) {
    const played = await scene({ rounds, secrets, say });
    if (typeof played === 'string') {
      say(`left out: ${played}`);
      leftOut.push(played);
    } else {
      say(tableOf(played));
      rows.push(...played);
    }
  }
  const conditions = `20 who report without pause, 3 moderators, 4 readers, a mail server that is away; ${rounds} failovers`;
  return { conditions: [conditions, ...leftOut.map((why) => `left out: ${why}`)].join('; '), seeds: '', rows };
};
