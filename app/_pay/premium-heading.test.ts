import { expect, test } from 'vitest';
import type { Measured } from '@/lib/estimate/like-for-like';
import type { Premiums } from '@/lib/estimate/premiums';
import type { ValueOf } from '@/lib/survey/dimension';
import { onePremiumHeading, premiumHeading } from './premium-heading';
import { premiumRows } from './premium-rows';

const sure = (percent: number): Measured => ({ percent, lowPercent: percent - 2, highPercent: percent + 2 });
const vague = (percent: number): Measured => ({ percent, lowPercent: percent - 20, highPercent: percent + 20 });

function specialties(measured: Partial<Record<ValueOf<'specialty'>, Measured | null>>): Premiums<'specialty'> {
  const keys: ValueOf<'specialty'>[] = ['anesthesia', 'cardiology', 'obgyn', 'risk_adjustment', 'other'];
  return {
    dimension: 'specialty',
    reference: 'general',
    alike: 'experience, state and setting',
    premiums: keys.map((value) => ({ value, measured: measured[value] ?? null, claimed: null })),
  };
}

const headings: [Parameters<typeof specialties>[0], string][] = [
  [{}, 'What pays more than general coding is not known yet'],
  [{ other: sure(40) }, 'What pays more than general coding is not known yet'],
  [
    { cardiology: sure(4), risk_adjustment: sure(18.4) },
    'Risk adjustment coding pays 18% more than general coding, like for like',
  ],
  [
    { cardiology: sure(9), risk_adjustment: sure(3) },
    'Cardiology coding pays 9% more than general coding, like for like',
  ],
  [
    { anesthesia: sure(9.2), obgyn: sure(8.9) },
    'Anesthesia coding and OB/GYN coding stand 9% above general coding, like for like',
  ],
  [
    { obgyn: sure(9.2), anesthesia: sure(8.9) },
    'OB/GYN coding and anesthesia coding stand 9% above general coding, like for like',
  ],
  [{ cardiology: vague(9) }, 'No specialty pays clearly more than general coding, like for like'],
  [{ anesthesia: vague(1), cardiology: sure(-6) }, 'Cardiology coding pays 6% less than general coding, like for like'],
];
test.each(headings)('of %o: %s', (measured, heading) => {
  expect(premiumHeading(specialties(measured))).toBe(heading);
});

test('one value: more, less, no difference that can be told, not known', () => {
  const premiums = specialties({ cardiology: sure(-6), anesthesia: vague(9), risk_adjustment: sure(18) });
  expect(onePremiumHeading(premiums, 'risk_adjustment')).toMatch(/ 18% more than general coding/);
  expect(onePremiumHeading(premiums, 'cardiology')).toMatch(/ 6% less than general coding/);
  expect(onePremiumHeading(premiums, 'anesthesia')).toMatch(/about as much as general coding/);
  expect(onePremiumHeading(premiums, 'obgyn')).toBe(
    'Not enough reports yet to compare OB/GYN coding with general coding',
  );
});

test('rows: the highest first, those not known last', () => {
  const rows = premiumRows(specialties({ cardiology: sure(-6), risk_adjustment: sure(18) }));
  expect(rows.map(({ label }) => label)).toEqual([
    'Risk adjustment',
    'Cardiology',
    'Anesthesia',
    'OB/GYN',
    'Another specialty',
  ]);
});
