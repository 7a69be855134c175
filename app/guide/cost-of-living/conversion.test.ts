import { expect, test } from 'vitest';
import { notPublished } from '@/lib/baselines/official-figures';
import type { PriceLevel } from '@/lib/baselines/read-price-levels';
import { recordOf } from '@/lib/survey/dimension';
import { conversionOf, conversionQuestion } from './conversion';

const priced = (level: number, period = '2023'): PriceLevel => ({
  ...{ kind: 'published', level },
  source: { publisher: 'BEA', title: 'SARPP', period, confidence: 'high' },
});
const levels = { ...recordOf('state', () => priced(100)), TX: priced(96), CA: priced(112), PR: notPublished };
const asked = (query: string, prices = { newest: levels, sameYear: levels }) => {
  const question = conversionQuestion(new URLSearchParams(query));
  return question.said ? conversionOf(question.said, prices) : question;
};

test('two places whose prices are of no one year don’t compare', () => {
  const sameYear = recordOf('state', () => notPublished);
  const newest = { ...levels, CA: priced(112, '2022') };
  expect(asked('amount=50,000&from=TX&to=CA', { newest, sameYear })).toEqual({
    problems: [{ parameter: 'to', message: expect.stringContaining('no year with prices of both') }],
  });
});

test('carries a pay from one level of prices to another, to the nearest $100', () => {
  expect(asked('amount=50,000&from=TX&to=CA')).toEqual({
    conversion: { from: 'TX', to: 'CA', amountCents: 5_000_000, equalCents: 5_830_000 },
  });
});

test.each([
  ['amount=lots&from=TX&to=CA', 'amount'],
  ['amount=1&from=TX&to=CA', 'amount'],
  ['from=TX&to=CA', 'amount'],
  ['amount=50k&from=Texas&to=CA', 'from'],
  ['amount=50k&from=TX', 'to'],
  ['amount=50k&from=TX&to=PR', 'to'],
])('%s has something to mend: %s', (query, parameter) => {
  expect(asked(query)).toEqual({ problems: [{ parameter, message: expect.stringMatching(/^(Enter|Choose)/) }] });
});
