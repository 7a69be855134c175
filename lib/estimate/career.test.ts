import { beforeAll, describe, expect, it } from 'vitest';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { addSampleReports } from '@/lib/sample/add-sample-reports';
import { careerRoles } from './career';
import { readCareer } from './read-career';
import { readClaims } from './read-claims';
import { refitModel } from './refit-model';

beforeAll(seedBaselines);

describe('before any report', () => {
  it('the career has the guide’s stages and claim, and nothing measured', async () => {
    const { claimed, section, stages } = await readCareer();
    expect(stages.map(({ title }) => title)).toEqual([
      'Medical Coder',
      'Senior Coder',
      'Coding Supervisor',
      'Coding Manager',
      'Director of Health Information Management',
    ]);
    expect(stages.every(({ figure, raise }) => figure.shows === 'nothing' && raise === null)).toBe(true);
    expect([claimed, section]).toEqual([{ lowPercent: 15, highPercent: 30 }, 'Career Progression Path']);
  });
});

describe('with reports', () => {
  beforeAll(async () => {
    await addSampleReports();
    await refitModel(new Date());
  }, 120_000);

  it('each stage pays what is published of its role, and adds what the claims page says of it', async () => {
    const { stages } = await readCareer();
    const promotion = (await readClaims()).find(({ id }) => id === 'promotion');
    expect(stages.map(({ figure }) => figure.cell)).toEqual(careerRoles.map((role) => `role=${role}`));
    expect(stages.slice(1).map(({ raise }) => raise)).toEqual(promotion?.checks.map(({ survey }) => survey));
    expect(stages[0]?.raise).toBeNull();
    expect(stages[1]?.raise).not.toBeNull();
  });
});
