import { randomInt } from 'node:crypto';
import { resultsOf, tryAttacks } from '@/lib/bench/privacy/bench-privacy';

/** `npm run bench:privacy [-- SEED]`: how often an attacker recovers a coder's pay within ±$1,000, see bench-privacy.ts. */
const BAR_POINTS = 5;
const seed = Number(process.argv[2] ?? randomInt(2 ** 31));
const started = performance.now();
const tries = tryAttacks(seed, { worlds: 3, cells: 6, targets: 60 });

const say = (...words: string[]) => process.stdout.write(`${words.join('')}\n`);
say(`seed ${seed}: ${tries.length} attacks in ${Math.round((performance.now() - started) / 1000)} s`);
say('cells'.padEnd(20), 'with'.padStart(8), 'without'.padStart(9), 'more'.padStart(14), '  bar    best guess');
for (const { band, attack, with: withTarget, without, deviation } of resultsOf(tries)) {
  const more = withTarget - without;
  const verdict = more <= BAR_POINTS ? 'met' : `${(more - BAR_POINTS).toFixed(1)} over`;
  say(
    band.padEnd(20),
    `${withTarget.toFixed(1)} %`.padStart(8),
    `${without.toFixed(1)} %`.padStart(9),
    `${more.toFixed(1)} ± ${deviation.toFixed(1)}`.padStart(14),
    `  ${verdict.padEnd(7)}${attack}`,
  );
}
