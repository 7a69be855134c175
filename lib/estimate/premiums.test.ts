import { beforeAll, describe, expect, it } from 'vitest';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { addSampleReports } from '@/lib/sample/add-sample-reports';
import { dimensions } from '@/lib/survey/dimension';
import { keysOf } from '@/lib/survey/vocabulary';
import { type Compared, comparisons } from './like-for-like';
import { readClaims } from './read-claims';
import { readPremiums } from './read-premiums';
import { refitModel } from './refit-model';

const compared = keysOf<Compared>(comparisons);

describe('without a report', () => {
  beforeAll(seedBaselines);

  it.each(compared)('nothing of %s is measured, and what the guide claims is there', async (dimension) => {
    const { premiums, reference } = await readPremiums(dimension);
    expect(premiums.every(({ measured }) => measured === null)).toBe(true);
    const any = dimension === 'credential' ? ['any'] : [];
    const others = Object.keys(dimensions[dimension]).filter((value) => value !== reference);
    expect(premiums.map(({ value }) => value)).toEqual([...any, ...others]);
  });
});

describe('with reports', () => {
  beforeAll(async () => {
    await seedBaselines();
    await addSampleReports();
    await refitModel(new Date());
  }, 120_000);

  it.each(compared)('%s has intervals about what it measures', async (dimension) => {
    const measured = (await readPremiums(dimension)).premiums.flatMap((premium) => premium.measured ?? []);
    expect(measured.length).toBeGreaterThan(0);
    for (const { lowPercent, percent, highPercent } of measured) {
      expect(lowPercent < percent && percent < highPercent).toBe(true);
    }
  });

  it('says what the claims page says of the same comparison', async () => {
    const checks = (await readClaims()).flatMap((claim) => claim.checks);
    const [credentials, specialties, settings, experience] = await Promise.all([
      readPremiums('credential'),
      readPremiums('specialty'),
      readPremiums('setting'),
      readPremiums('experience'),
    ]);
    const pairs = [
      ['Certified beside uncertified coders', credentials.premiums.find(({ value }) => value === 'any')],
      ['CPC holders beside uncertified coders', credentials.premiums.find(({ value }) => value === 'cpc')],
      ['Risk adjustment beside general coding', specialties.premiums.find(({ value }) => value === 'risk_adjustment')],
      ['Hospitals beside physician offices', settings.premiums.find(({ value }) => value === 'hospital')],
      ['Coders of 6–9 years beside those of 0–2', experience.premiums.find(({ value }) => value === '6-9')],
    ] as const;
    for (const [what, premium] of pairs) {
      const check = checks.find((one) => one.what === what);
      expect(premium?.measured).not.toBeNull();
      expect(premium?.measured).toEqual(check?.survey);
      if (premium?.claimed) expect(premium.claimed).toEqual(check?.claimed);
    }
  });
});
