import { expect, test } from 'vitest';
import { type PayVoices, rangeIn, voicesIn } from '@/app/_pay/pay-row';
import { asPaid } from '@/app/_words/pay-view';
import type { Figure } from '@/lib/aggregates/figure';
import { notPublished } from '@/lib/baselines/official-figures';
import {
  growthHeading,
  guidedHeading,
  managerAnswer,
  outlookAnswer,
  projectionsHeading,
  type ReachedRole,
  raisingHeading,
  reachedHeading,
  relatedAnswer,
  shortAnswer,
  waysHeading,
} from './headings';

const evidence = { cell: 'nation', coders: '50–99', months: { from: '2025-01', to: '2026-11' } } as const;

const shown = (voices: PayVoices) => voicesIn('annual', voices, null);

function row(label: string, medianCents: number, shows: 'distribution' | 'median' = 'distribution') {
  const quantiles = { p10Cents: 1, p25Cents: 1, medianCents, p75Cents: 1, p90Cents: 1, bins: [] };
  const survey: Figure =
    shows === 'median' ? { shows, ...evidence, medianCents } : { shows, ...evidence, ...quantiles };
  return { label, voices: shown({ survey, guide: null, official: null }) };
}

test('the largest step of pay is named with its amount', () => {
  const rows = [row('0–2 years', 4_300_000), row('3–5 years', 5_400_000), row('6–9 years', 6_250_000)];
  expect(growthHeading(rows)).toBe('The largest step, $11,000, is from 0–2 years to 3–5 years');
});

test('a thin median makes no step, and falling pay none either', () => {
  expect(growthHeading([row('0–2 years', 4_300_000), row('3–5 years', 9_900_000, 'median')])).toBe(
    'Not enough coders yet to say for sure which step is largest',
  );
  expect(growthHeading([row('0–2 years', 4_300_000), row('3–5 years', 4_200_000)])).toBe(
    'No step of experience goes with more pay',
  );
});

const silent: Figure = { shows: 'nothing', why: 'few', cell: 'nation' };
const told = (medianCents: number): Figure => ({ shows: 'median', ...evidence, medianCents });

test('a role is reached in the first years of which the survey shows something', () => {
  const role = (role: ReachedRole['role'], first: Figure, second: Figure, third: Figure = told(1)): ReachedRole => ({
    role,
    bands: [
      { band: '0-2', survey: first },
      { band: '3-5', survey: second },
      { band: '6-9', survey: third },
    ],
  });
  const senior = role('senior_coder', silent, told(1));
  expect(reachedHeading([senior, role('supervisor', silent, silent)])).toBe(
    'The survey has senior coders from 3–5 years on, supervisors from 6–9 years on',
  );
  expect(reachedHeading([senior, role('supervisor', silent, told(1))])).toBe(
    'The survey has senior coders and supervisors from 3–5 years on',
  );
  expect(reachedHeading([senior, role('supervisor', silent, silent, silent)])).toBe(
    'The survey has senior coders from 3–5 years on',
  );
  expect(reachedHeading([role('senior_coder', silent, silent, silent)])).toBe(
    'How many years each stage takes is not known yet',
  );
});

test.each([
  [told(9_000_000), true, 'within'],
  [told(7_000_000), true, 'below'],
  [told(13_000_000), true, 'within'],
  [told(13_000_000), false, 'above'],
])('managers of %o, open %o: %s', (figure, openEnded, where) => {
  const range = { lowCents: 7_500_000, highCents: 12_000_000, openEnded };
  expect(managerAnswer(figure, range)).toContain(`, ${where} the guide’s $75,000–$120,000`);
});

test('without managers in the survey the guide speaks', () => {
  const range = { lowCents: 7_500_000, highCents: 12_000_000, openEnded: true };
  expect(managerAnswer(silent, range)).toBe(
    'The guide puts managers and directors at $75,000–$120,000+; too few have reported yet',
  );
});

test('of several ways the one that clearly adds most is named', () => {
  const way = (label: string, percent: number, error = 1) => ({
    label,
    measured: { percent, lowPercent: percent - error, highPercent: percent + error },
  });
  const unknown = { label: 'Remote work', measured: null };
  expect(raisingHeading([way('Auditing', 12.4), way('Any certification', 20, 30), unknown])).toBe(
    'Auditing goes with 12% more pay, like for like',
  );
  expect(raisingHeading([way('Auditing', 5), way('Surgical coding', 8)])).toBe(
    'Surgical coding goes with 8% more pay, like for like; auditing also clearly with more',
  );
  expect(raisingHeading([way('Auditing', 0), way('Surgical coding', -3)])).toBe(
    'None of auditing and surgical coding clearly adds to pay, like for like',
  );
  expect(raisingHeading([unknown])).toBe('What remote work adds to pay is not known yet');
});

test('the ways to more pay are counted', () => {
  const way = (lowPercent: number) => ({ measured: { percent: 10, lowPercent, highPercent: 20 } });
  const unknown = { measured: null };
  expect(waysHeading([way(5), way(-1), way(1), unknown])).toBe(
    'Of three ways, two clearly go with more pay, like for like',
  );
  expect(waysHeading([way(5), way(1)])).toBe('Both clearly go with more pay, like for like');
  expect(waysHeading([unknown])).toBe('What each way adds is not known yet');
});

test('medians are counted that lie within the guide’s ranges', () => {
  const beside = (survey: Figure, openEnded = false) => {
    const guide = { lowCents: 5_000_000, highCents: 6_000_000, openEnded };
    return { voices: shown({ survey, guide, official: null }) };
  };
  const guided = (medianCents: number, openEnded = false) => beside(told(medianCents), openEnded);
  const unsurveyed = beside(silent);
  expect(guidedHeading([guided(5_500_000), guided(6_100_000), guided(6_100_000, true), unsurveyed], 'settings')).toBe(
    'Of three survey medians of the guide’s settings, two lie within its ranges',
  );
  expect(guidedHeading([guided(5_500_000), guided(6_000_000), row('', 9_900_000)], 'settings')).toBe(
    'Both survey medians of the guide’s settings lie within its ranges',
  );
  expect(guidedHeading([guided(4_900_000), unsurveyed], 'settings')).toBe(
    'The survey’s one median of the guide’s settings lies outside its range',
  );
  expect(guidedHeading([unsurveyed, unsurveyed], 'settings')).toBe('The guide has ranges for two settings');
});

test('projections are told from the least to the most', () => {
  const by = (growthPercent: number, confidence: 'high' | 'medium' = 'high') => ({
    growthPercent,
    source: { ...source, confidence },
  });
  expect(projectionsHeading([by(7.8), by(9, 'medium'), by(6.6)])).toBe(
    'BLS’s ten-year projections run from 6.6% to 9% †',
  );
  expect(projectionsHeading([by(7)])).toBe('BLS expects 7% more jobs in ten years');
  expect(projectionsHeading([])).toBe('Growth by projection');
});

const source = { publisher: 'BLS', title: 'OEWS', period: '2025', confidence: 'high' } as const;
const median = (medianCents: number) => ({ kind: 'published', medianCents, source }) as const;

test('the outlook tells the latest projection and the one that the guide means', () => {
  const latest = { period: '2025-35', growthPercent: 7.8, source: { ...source, confidence: 'medium' as const } };
  const meant = { period: '2021-31', growthPercent: 6.6, source };
  expect(outlookAnswer([latest, meant], 8)).toBe(
    'BLS projects 7.8% for 2025–35, from a secondary source; the guide says 8% through 2031, where BLS had 6.6% for 2021–31',
  );
  expect(outlookAnswer([], 8)).toBe('On growth, the guide says 8% through 2031; we have no BLS projection');
  expect(outlookAnswer([latest], 8)).toBe(
    'BLS projects 7.8% for 2025–35, from a secondary source; the guide says 8% through 2031',
  );
});

test('neighboring occupations are counted against the coders’ own', () => {
  expect(relatedAnswer([median(1), median(2), median(6_000_000), notPublished], median(5_000_000))).toBe(
    'Of three neighboring occupations, two have a lower BLS median than the $50,000 of medical records specialists, coders among them',
  );
  expect(relatedAnswer([median(1)], notPublished)).toBe('What related careers earn, by guide and BLS');
});

test('in short: the survey’s medians where both are firm, else the guide’s ranges', () => {
  const guide = rangeIn({ lowCents: 3_500_000, highCents: 4_500_000, openEnded: false }, asPaid);
  const level = (key: string, cents: number, shows: 'distribution' | 'median' = 'distribution') => {
    const { label, voices } = row(key, cents, shows);
    return { key, label, voices: { ...voices, guide } };
  };
  expect(shortAnswer([level('entry', 4_300_000), level('senior', 6_500_000)])).toBe(
    'Half of beginners earn more than $43,000, half of coders with six or more years earn more than $65,000',
  );
  expect(shortAnswer([level('entry', 4_300_000), level('senior', 6_500_000, 'median')])).toMatch(
    /^According to the guide, beginners earn \$35,000–\$45,000/,
  );
});
