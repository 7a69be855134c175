import { randomInt } from 'node:crypto';
import { bands, type Losses, type Scores, scoreSeed } from '@/bench/estimate/bench-estimate';
import { generators, TODAY } from '@/bench/estimate/generators';
import type { BenchRow, BenchRun } from '@/bench/measured';
import { figureWords } from '@/bench/row-words';
import { tableOf } from '@/bench/table-of';
import { knowledgeOf } from '@/lib/estimate/knowledge-of';
import { keysOf } from '@/lib/survey/vocabulary';
import { readSeedFiles } from '@/prisma/seed/read-seed-files';

const SEEDS = 20;
const COVERAGE_BAR = { least: 78, most: 82 };
const sizes = [1_000, 3_000, 8_000];

/** How near the model comes to pay that it has not seen, see bench-estimate.ts; on so many seeds of each market. */
export const runEstimate: BenchRun = async (seeds = SEEDS, say) => {
  const { guide, official } = await readSeedFiles();
  const knowledge = knowledgeOf(guide, official, TODAY);
  const markets = keysOf(generators).map((name) => {
    const drawn = Array.from({ length: seeds }, () => randomInt(2 ** 31));
    const scores = drawn.map((seed, index) => scoreSeed(name, seed, sizes[index % sizes.length] ?? 3_000, knowledge));
    const barred = name !== 'selection bias'; // what nobody reported can't be learned
    const rows = rowsOf(name, scores, { losses: barred, coverage: false });
    say(`${tableOf(rows)}\nseeds ${drawn.join(' ')}`);
    return { name, drawn, scores, rows, barred };
  });

  const judged = markets.flatMap(({ scores, barred }) => (barred ? scores : []));
  say(`longest fit ${Math.max(...judged.map(({ fitSeconds }) => fitSeconds)).toFixed(2)} s`);
  return {
    conditions: `${seeds} new seeds for each of ${markets.length} kinds of markets`,
    seeds: markets.map(({ name, drawn }) => `${name}: ${drawn.join(' ')}`).join('; '),
    rows: [
      ...rowsOf('all but selection bias', judged, { losses: true, coverage: true }).map((row, index) => {
        const each = markets.flatMap(({ rows, barred }) => (barred ? (rows[index] ?? []) : []));
        const [least, most] = [Math.min, Math.max].map((end) =>
          figureWords({ ...row, value: end(...each.map(({ value }) => value)) }),
        );
        return { ...row, detail: `${row.detail}; ${least} to ${most} by market` };
      }),
      ...markets.flatMap(({ rows, barred }) => (barred ? [] : rows)),
    ],
  };
};

/** The bar of the losses holds for each kind of market, that of the coverage for all of them together. */
function rowsOf(market: string, scores: readonly Scores[], barred: { losses: boolean; coverage: boolean }): BenchRow[] {
  const sum = (count: (score: Scores) => number) => scores.reduce((total, score) => total + count(score), 0);
  const percent = (part: (score: Scores) => number, whole: (score: Scores) => number) => (100 * sum(part)) / sum(whole);
  const losses = bands.map(({ least, most, bar }): BenchRow => {
    const loss = (estimator: keyof Losses) => sum((score) => score.losses.get(least)?.[estimator] ?? 0);
    const toOwn = (estimator: keyof Losses) => loss(estimator) / loss('own');
    return {
      what: `pinball loss ÷ that of the cell’s own quantiles, n ${least}${Number.isFinite(most) ? `–${most}` : '+'}`,
      unit: '',
      value: toOwn('model'),
      bar: barred.losses ? { most: bar } : null,
      rivals: [
        { name: 'the cell or its parent', value: toOwn('fallback') },
        { name: 'the nation', value: toOwn('nation') },
        { name: 'baseline only', value: toOwn('baseline') },
      ],
      detail: market,
    };
  });
  const covered = percent(
    (score) => score.covered,
    (score) => score.reports,
  );
  const medians = percent(
    (score) => score.medianCovered,
    (score) => score.cells,
  );
  return [
    ...losses,
    {
      what: 'pay within the modelled 10th–90th percentile',
      unit: '%',
      value: covered,
      bar: barred.coverage ? COVERAGE_BAR : null,
      rivals: [],
      detail: `${market}; ${medians.toFixed(1)}% of true medians within the 80% interval`,
    },
  ];
}
