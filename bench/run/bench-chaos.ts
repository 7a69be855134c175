import { randomBytes } from 'node:crypto';
import { playFailovers } from '@/bench/chaos/failovers';
import type { BenchRun } from '@/bench/measured';
import { tableOf } from '@/bench/table-of';
import { generateClient } from '@/lib/db/generate-client';

const ROUNDS = 20;

/** What breaks while people report, decide and read: each failover so many times, everything else once. */
export const runChaos: BenchRun = async (rounds = ROUNDS, say) => {
  generateClient();
  const secrets = {
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    AUTHORSHIP_SECRET: randomBytes(32).toString('hex'),
  };
  const rows = [];
  for (const scenes of [playFailovers]) {
    const played = await scenes({ rounds, secrets, say });
    say(tableOf(played));
    rows.push(...played);
  }
  return { conditions: `20 who report without pause, 3 moderators, 4 readers; ${rounds} failovers`, seeds: '', rows };
};
