import { randomInt } from 'node:crypto';
import type { BenchRow, BenchRun } from '@/bench/measured';
import {
  resultOf,
  resultsOf,
  tryAttacks,
  tryCareers,
  tryHistories,
  tryModelAttacks,
} from '@/bench/privacy/bench-privacy';
import { readCountyLines, readSeedFiles } from '@/lib/baselines/read-seed-files';
import { knowledgeOf } from '@/lib/estimate/knowledge-of';

const MOST_POINTS = 5;

/** Of attacks on the pay model, each on worlds of its own: with fewer, chance alone reaches the bar. */
const ROUNDS = 9;

/** How often an attacker recovers a coder's pay within ±$1,000, see bench-privacy.ts; from the seed that is named. */
export const runPrivacy: BenchRun = async (seed = randomInt(2 ** 31), say) => {
  const timed = <T>(what: string, attack: () => T[]): T[] => {
    const started = performance.now();
    const tries = attack();
    say(`${what}, seed ${seed}: ${tries.length} attacks in ${Math.round((performance.now() - started) / 1000)} s`);
    return tries;
  };
  const [{ guide, official }, counties] = await Promise.all([readSeedFiles(), readCountyLines()]);
  const knowledge = knowledgeOf(guide, official, counties, new Date());
  const onModel = timed('pay model', () =>
    Array.from({ length: ROUNDS }, (_, round) =>
      tryModelAttacks(seed + round, knowledge, { worlds: 2, cells: 4, targets: 4 }),
    ).flat(),
  );
  const careers = timed('who the coders of small states are', () =>
    tryCareers(seed, knowledge, { worlds: 10, targets: 40 }),
  );
  const onReleases = timed('releases', () => tryAttacks(seed, { worlds: 3, cells: 6, targets: 60 }));
  const onHistory = timed('all releases together', () => tryHistories(seed, { worlds: 4, cells: 4, targets: 4 }));
  return {
    conditions: `${onReleases.length.toLocaleString('en-US')} attacks on releases, ${onHistory.length.toLocaleString('en-US')} on all of them together, ${onModel.length.toLocaleString('en-US')} on the pay model`,
    seeds: String(seed),
    rows: [
      ...rowsOf('with the target’s report', resultsOf(onReleases)),
      ...rowsOf('from the pay model', resultsOf(onModel)),
      careersRow(careers),
      historyRow(resultOf(onHistory, '')),
    ],
  };
};

/** Half of the tries are right by chance. */
function careersRow(told: readonly boolean[]): BenchRow {
  const percent = (100 * told.filter(Boolean).length) / Math.max(told.length, 1);
  const deviation = 50 / Math.sqrt(Math.max(told.length, 1));
  return {
    what: 'careers of the only coders of a state told more often from the pay model than by chance',
    unit: 'points',
    value: percent - 50,
    bar: { most: MOST_POINTS },
    rivals: [],
    detail: `± ${deviation.toFixed(1)}; beginner or director, ${told.length} tries`,
  };
}

/** Of two releases, each gives away what it does: both together should give away no more. */
function historyRow({
  attack,
  with: together,
  without: alone,
  deviation,
  tries,
}: ReturnType<typeof resultOf>): BenchRow {
  return {
    what: 'pay recovered more often from every release that /data has offered than from the last one alone',
    unit: 'points',
    value: together - alone,
    bar: { most: MOST_POINTS },
    rivals: [],
    detail: `± ${deviation.toFixed(1)}; ${together.toFixed(1)}% from all, ${alone.toFixed(1)}% from one, ${tries} tries; best guess: ${attack}`,
  };
}

function rowsOf(what: string, results: ReturnType<typeof resultsOf>): BenchRow[] {
  return results
    .filter(({ tries }) => tries > 0)
    .map(({ band, attack, with: withTarget, without, deviation }) => ({
      what: `pay recovered more often ${what}, ${band}`,
      unit: 'points',
      value: withTarget - without,
      bar: { most: MOST_POINTS },
      rivals: [],
      detail: `± ${deviation.toFixed(1)}; ${withTarget.toFixed(1)}% with, ${without.toFixed(1)}% without; best guess: ${attack}`,
    }));
}
