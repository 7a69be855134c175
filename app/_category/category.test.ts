import { expect, test } from 'vitest';
import { type PayVoices, voicesIn } from '@/app/_pay/pay-row';
import type { PayTableRow } from '@/app/_pay/pay-table';
import { valueRoute } from '@/app/_site/category-routes';
import { valuesOf } from '@/lib/survey/dimension';
import { slugOf } from '@/lib/survey/slug';
import { categoriesOf, categoryFromSlug } from './category';
import { neighborsOf } from './neighbors-of';
import { isKnown } from './peer-rows';

const dimensions = ['credential', 'specialty', 'setting'] as const;

test('every value but the catch-all category has a page, found again by its slug', () => {
  for (const dimension of dimensions) {
    const categories = categoriesOf(dimension);
    expect(categories.map(({ value }) => value)).toEqual(valuesOf(dimension).filter((value) => value !== 'other'));
    for (const category of categories) expect(categoryFromSlug(dimension, slugOf(category.value))).toEqual(category);
    expect(categoryFromSlug(dimension, 'other')).toBeUndefined();
    expect(valueRoute('annual', dimension, 'other')).toBeUndefined();
  }
  expect(valueRoute('hourly', 'credential', 'cpc_a')).toBe('/certifications/cpc-a/view/hourly');
});

test('who they are, within a sentence', () => {
  const who = (dimension: (typeof dimensions)[number], slug: string) => categoryFromSlug(dimension, slug)?.who;
  expect(who('credential', 'cpc-a')).toBe('CPC-A holders');
  expect(who('credential', 'aapc-specialty')).toBe('holders of AAPC specialty credentials');
  expect(who('credential', 'none')).toBe('coders without a credential');
  expect(who('specialty', 'obgyn')).toBe('OB/GYN coders');
  expect(who('specialty', 'risk-adjustment')).toBe('risk adjustment coders');
  expect(who('setting', 'physician-office')).toBe('coders at physician offices');
});

test('what commonly follows is another page', () => {
  for (const { dimension, value, words } of dimensions.flatMap(categoriesOf)) {
    expect(words.next.length).toBeGreaterThan(0);
    for (const next of words.next) {
      expect(valueRoute('annual', next.dimension, next.value)).toBeDefined();
      expect([next.dimension, next.value]).not.toEqual([dimension, value]);
    }
  }
});

const evidence = { coders: '50–99', months: { from: '2025-01', to: '2026-11' } } as const;

function row(key: string, medianCents: number): PayTableRow {
  const survey = { shows: 'median', cell: 'nation', ...evidence, medianCents } as const;
  return rowOf(key, { survey, guide: null, official: null });
}

function rowOf(key: string, voices: PayVoices): PayTableRow {
  return { key, label: key, voices: voicesIn('annual', voices, null) };
}

test('a specialty has the three on either side in pay beside it, at the ends those on one side', () => {
  const values = [
    'general',
    'radiology',
    'pathology',
    'oncology',
    'surgical',
    'cardiology',
    'anesthesia',
    'pediatrics',
  ];
  const rows = [row('other', 100), ...values.map((value, index) => row(value, index + 1))];
  const beside = (value: string) => neighborsOf({ dimension: 'specialty', value }, rows).map(({ key }) => key);
  expect(beside('surgical')).toEqual(['pediatrics', 'anesthesia', 'cardiology', 'oncology', 'pathology', 'radiology']);
  expect(beside('pediatrics')).toEqual(['anesthesia', 'cardiology', 'surgical']);
});

test('a credential has those beside it that it is weighed against, whatever they pay', () => {
  const rows = valuesOf('credential').map((value, index) => row(value, index + 1));
  const beside = neighborsOf({ dimension: 'credential', value: 'ccds' }, rows).map(({ key }) => key);
  expect(beside).toEqual(['cdip', 'ccs', 'cdeo']);
});

test('a value of which only the nation’s pay is known is not told apart', () => {
  const silent = rowOf('cdei', {
    survey: { shows: 'nothing', why: 'few', cell: 'credential=cdei' },
    guide: null,
    official: null,
    modeled: {
      ...{ medianCents: 5_000_000, lowCents: 4_000_000, highCents: 6_000_000 },
      ...{ p10Cents: 4_000_000, p90Cents: 7_000_000, fromReportsPercent: 30 },
    },
  });
  expect([silent, row('cpc', 5)].map(isKnown)).toEqual([false, true]);
});
