import { expect, test } from 'vitest';
import { type CareerRole, careerRoles } from '@/lib/estimate/career';
import { careerHeading } from './career-heading';

function stages(percents: Partial<Record<CareerRole, number>>, error = 2) {
  return {
    stages: careerRoles.map((role) => {
      const percent = percents[role];
      return {
        role,
        title: role,
        figure: { shows: 'nothing', why: 'few', cell: `role=${role}` } as const,
        raise: percent === undefined ? null : { percent, lowPercent: percent - error, highPercent: percent + error },
      };
    }),
  };
}

test.each([
  [{}, 'What each promotion adds is not known yet'],
  [{ senior_coder: 24.7, supervisor: 13 }, 'The step to senior coder adds most: 25%, like for like'],
  [{ senior_coder: 13, supervisor: 24.7 }, 'The step to supervisor adds most: 25%, like for like'],
  [
    { senior_coder: 25.2, supervisor: 24.7, manager: 3 },
    'The steps to senior coder and supervisor add most: 25% each, like for like',
  ],
  [{ senior_coder: 20, supervisor: 20.4 }, 'Each promotion adds 20%, like for like'],
  [{ senior_coder: -20, supervisor: 1 }, 'No promotion clearly adds to pay'],
  [{ senior_coder: 12 }, 'The step to senior coder adds most: 12%, like for like'],
])('of %o: %s', (percents, heading) => {
  expect(careerHeading(stages(percents))).toBe(heading);
});

test('a step that may be nothing wins no headline', () => {
  expect(careerHeading(stages({ senior_coder: 30, supervisor: 4 }, 40))).toBe('No promotion clearly adds to pay');
});
