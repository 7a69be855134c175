import { expect, test } from 'vitest';
import { recordOf } from '@/lib/survey/dimension';
import { conversionOf } from './conversion';

const levels = { ...recordOf('state', (): number | null => 100), TX: 96, CA: 112, PR: null };
const asked = (query: string) => conversionOf(new URLSearchParams(query), levels);

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
