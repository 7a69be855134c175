import { expect, it } from 'vitest';
import { statusWords } from './report-status';

function monthsAgo(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
}

const place = { job: 1, payYear: 2026, employment: 'full_time', receivedMonth: monthsAgo(3) } as const;
const none = { ...place, replacesId: null, rejectionKind: null, rejectionReason: null };
const refused = { ...place, status: 'REJECTED', counted: false, replacesId: null } as const;

it.each([
  [{ status: 'PENDING', counted: false, ...none }, 'Waiting for review', /moderator will look/],
  [{ status: 'PENDING', counted: false, ...none, replacesId: 'x' }, 'Waiting for review', /the previous one counts/],
  [{ status: 'REPLACED', counted: false, ...none }, 'Replaced', /newer version/],
  [
    { ...refused, status: 'REPLACED', rejectionKind: 'duplicate', rejectionReason: null },
    'Replaced',
    /figure\. It had not been accepted: .*earlier report stays\.$/,
  ],
  [{ status: 'APPROVED', counted: true, ...none }, 'Counted', /part of the survey/],
  [
    { ...refused, rejectionKind: 'several_jobs', rejectionReason: null },
    'Not accepted',
    /pay of several jobs .+ own\.$/,
  ],
  [
    { ...refused, rejectionKind: 'duplicate', rejectionReason: 'In May.' },
    'Not accepted',
    /earlier report stays\. In May\.$/,
  ],
  [
    { ...refused, rejectionKind: 'other', rejectionReason: 'Sent by mistake.' },
    'Not accepted',
    /reason: Sent by mistake\.$/,
  ],
  [{ ...refused, rejectionKind: null, rejectionReason: 'Two jobs.' }, 'Not accepted', /^Two jobs\.$/],
  [{ status: 'WITHDRAWN', counted: false, ...none }, 'Withdrawn', /withdrew it/],
] as const)('tells the author of %j where it stands', (report, name, meaning) => {
  expect(statusWords(report, [report])).toMatchObject({ name, meaning: expect.stringMatching(meaning) });
});

it.each([
  [{ receivedMonth: monthsAgo(24) }, /last 24 months/],
  [{ payYear: 2024 }, /^Your pay for 2026 counts instead: .* newest year/],
  [{}, /later report of this job counts instead/],
  [{ job: 2 }, /main job counts instead: .* most paid hours per week/],
])('tells the author of %j why it does not count', (change, meaning) => {
  const counted = { ...none, status: 'APPROVED', counted: true } as const;
  const report = { ...counted, counted: false, ...change };
  expect(statusWords<typeof counted | typeof report>(report, [report, counted])).toMatchObject({
    name: 'Accepted, not counted',
    meaning: expect.stringMatching(meaning),
  });
});
