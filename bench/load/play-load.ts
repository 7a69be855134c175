import { setTimeout } from 'node:timers/promises';
import { Random } from '@/lib/sample/random';
import { report } from './coder';
import type { House } from './house';
import { decide } from './moderator';
import { signIn } from './people';
import { type ReadCount, startSteadyReaders } from './readers';
import { Tally } from './tally';

interface Plan {
  /** So many are reporting at any time: when one is done, another one comes. */
  coders: number;
  /** How long one of them fills in the form, at least and at most, in milliseconds. */
  filling: readonly [number, number];
  moderators: number;
  /** Page reads a second, and of which pages. */
  reads: number;
  pages: readonly string[];
  seconds: number;
  /** What each server may take of the CPU while it is measured; undefined: what it can get. */
  cores?: number;
}

export interface Load {
  tally: Tally;
  read: ReadCount;
  /** Reports received and reports decided on a second. */
  receivedRate: number;
  decidedRate: number;
  /** How many cores each was busy with. */
  cores: { site: number; postgresql: number; nginx: number; readers: number; people: number };
  lag: number;
}

/** What a server does for the first time takes long: nothing is measured before each has reported once, or in so many seconds. */
const RAMP = 60;
/** A moderator comes for each so many reports. */
const BATCH = 10;
const LOOKING = [1_000, 3_000] as const;

/** People who report, decide and read at once. */
export async function playLoad(house: House, plan: Plan): Promise<Load> {
  const { address } = house;
  const tally = new Tally();
  const most = plan.coders * Math.ceil((1000 * (plan.seconds + RAMP)) / plan.filling[0] + 1);
  const coders = await signIn(address, 'coder', most);
  const moderators = await signIn(address, 'moderator', plan.moderators);
  // Before the others: a busy Node accepts one connection in each of its turns.
  const readers = await startSteadyReaders(address, plan.reads, plan.pages);
  const over = new AbortController();
  let awaited = 0;
  const trying = (work: Promise<void>) =>
    work.catch((error: unknown) => void tally.failed.push(error instanceof Error ? error.message : String(error)));
  const lanes = [
    ...Array.from({ length: plan.coders }, async (_, lane) => {
      const random = new Random(lane + 1);
      while (!over.signal.aborted) {
        const coder = coders.pop();
        if (!coder) throw new Error('There are too few accounts');
        await trying(report(coder, random, random.whole(...plan.filling), tally));
      }
    }),
    ...moderators.map(async (moderator, lane) => {
      const random = new Random(-lane - 1);
      while (!over.signal.aborted) {
        if (tally.received.length - awaited < BATCH) await setTimeout(50);
        else {
          awaited += BATCH;
          await trying(decide(moderator, random, random.whole(...LOOKING), tally));
        }
      }
    }),
  ];
  const cold = performance.now();
  while (tally.received.length < plan.coders && performance.now() - cold < 1000 * RAMP) await setTimeout(50);
  if (plan.cores !== undefined) await house.limit(plan.cores);
  tally.forgetTimes();
  readers.forget();
  const look = async () => ({
    ...(await house.cpu()),
    people: process.cpuUsage(),
    at: performance.now(),
    received: tally.received.length,
    decided: tally.decided.size,
  });
  const before = await look();
  await setTimeout(1000 * plan.seconds);
  const after = await look();
  over.abort();
  const [read] = await Promise.all([readers.stop(), ...lanes]);
  const seconds = (after.at - before.at) / 1000;
  const own = { user: after.people.user - before.people.user, system: after.people.system - before.people.system };
  return {
    tally,
    read,
    receivedRate: (after.received - before.received) / seconds,
    decidedRate: (after.decided - before.decided) / seconds,
    cores: {
      site: (after.site - before.site) / seconds,
      postgresql: (after.postgresql - before.postgresql) / seconds,
      nginx: (after.nginx - before.nginx) / seconds,
      readers: read.cores,
      people: (own.user + own.system) / 1e6 / seconds,
    },
    lag: await house.lag(),
  };
}
