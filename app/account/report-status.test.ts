import { expect, it } from 'vitest';
import { statusWords } from './report-status';

const reason = 'This looks like the pay of two jobs together.';

it.each([
  [{ status: 'PENDING', counted: false, rejectionReason: null }, 'Waiting for review', /moderator will look/],
  [{ status: 'APPROVED', counted: true, rejectionReason: null }, 'Counted', /part of the survey/],
  [{ status: 'APPROVED', counted: false, rejectionReason: null }, 'Accepted, no longer counted', /last 24 months/],
  [{ status: 'REJECTED', counted: false, rejectionReason: reason }, 'Not accepted', /pay of two jobs/],
  [{ status: 'WITHDRAWN', counted: false, rejectionReason: null }, 'Withdrawn', /took it back/],
] as const)('tells the author of %j where it stands', (report, name, meaning) => {
  expect(statusWords(report)).toMatchObject({ name, meaning: expect.stringMatching(meaning) });
});
