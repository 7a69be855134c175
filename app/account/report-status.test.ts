import { expect, it } from 'vitest';
import { statusWords } from './report-status';

const none = { replacesId: null, rejectionKind: null, rejectionReason: null };
const refused = { status: 'REJECTED', counted: false, replacesId: null } as const;

it.each([
  [{ status: 'PENDING', counted: false, ...none }, 'Waiting for review', /moderator will look/],
  [{ status: 'PENDING', counted: false, ...none, replacesId: 'x' }, 'Waiting for review', /the one before it counts/],
  [{ status: 'REPLACED', counted: false, ...none }, 'Replaced', /newer version/],
  [
    { ...refused, status: 'REPLACED', rejectionKind: 'duplicate', rejectionReason: null },
    'Replaced',
    /figure\. It had not been accepted: .*earlier report stays\.$/,
  ],
  [{ status: 'APPROVED', counted: true, ...none }, 'Counted', /part of the survey/],
  [{ status: 'APPROVED', counted: false, ...none }, 'Accepted, no longer counted', /last 24 months/],
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
  [{ status: 'WITHDRAWN', counted: false, ...none }, 'Withdrawn', /took it back/],
] as const)('tells the author of %j where it stands', (report, name, meaning) => {
  expect(statusWords(report)).toMatchObject({ name, meaning: expect.stringMatching(meaning) });
});
