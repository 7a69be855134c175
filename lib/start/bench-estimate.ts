import { randomInt } from 'node:crypto';
import { bands, type Losses, type Scores, scoreSeed } from '@/lib/bench/estimate/bench-estimate';
import { type Generator, generators, TODAY } from '@/lib/bench/estimate/generators';
import { knowledgeOf } from '@/lib/estimate/knowledge-of';
import { readSeedFiles } from '@/prisma/seed/read-seed-files';

/** `npm run bench:estimate [-- SEEDS]`: how near the model comes to pay that it has not seen, see bench-estimate.ts. */
const seeds = Number(process.argv[2] ?? 20);
const sizes = [1_000, 3_000, 8_000];
const { guide, official } = await readSeedFiles();
const knowledge = knowledgeOf(guide, official, TODAY);
const say = (...words: string[]) => process.stdout.write(`${words.join('')}\n`);

const all: Scores[] = [];
const names = Object.keys(generators) as Generator[]; // Object.keys forgets the record's own keys
say(
  'pinball loss ÷ that of'.padEnd(40),
  ['own', 'nation', 'fallback', 'baseline'].map((name) => name.padStart(10)).join(''),
  '  bar',
);
for (const generator of names) {
  const drawn = Array.from({ length: seeds }, () => randomInt(2 ** 31));
  const scores = drawn.map((seed, index) =>
    scoreSeed(generator, seed, sizes[index % sizes.length] ?? 3_000, knowledge),
  );
  if (generator !== 'selection bias') all.push(...scores);
  sayScores(generator, scores, generator !== 'selection bias');
  say(`  seeds ${drawn.join(' ')}`);
}
say('');
sayScores('all but selection bias', all, true);
say(`longest fit ${Math.max(...all.map(({ fitSeconds }) => fitSeconds)).toFixed(2)} s`);

function sayScores(title: string, scores: readonly Scores[], barred: boolean): void {
  const sum = (count: (score: Scores) => number) => scores.reduce((total, score) => total + count(score), 0);
  for (const { least, most, bar } of bands) {
    const loss = (rival: keyof Losses) => sum(({ losses }) => losses.get(least)?.[rival] ?? 0);
    const ratio = loss('model') / loss('own');
    const verdict = ratio <= bar ? 'met' : `${(ratio - bar).toFixed(3)} over`;
    say(
      `${title}, n ${least}${Number.isFinite(most) ? `–${most}` : '+'}`.padEnd(40),
      (['own', 'nation', 'fallback', 'baseline'] as const)
        .map((rival) => (loss('model') / loss(rival)).toFixed(3).padStart(10))
        .join(''),
      barred ? `  ≤ ${bar.toFixed(2)} ${verdict}` : '',
    );
  }
  const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
  const covered = percent(
    sum((score) => score.covered),
    sum((score) => score.reports),
  );
  const medians = percent(
    sum((score) => score.medianCovered),
    sum((score) => score.cells),
  );
  say(`  within 10th–90th: ${covered} % (bar 78–82 over all); true medians in the 80 % interval: ${medians} %`);
}
