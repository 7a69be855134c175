import { expect, it } from 'vitest';
import { typicalReport } from '@/lib/reports/test-report';
import { jobInShort } from './job-words';

const names = new Map([['16940', 'Cheyenne, WY']]);

it('a job is told with its area by name, and with whose location sets its pay where that was said', () => {
  const told = (change: Partial<typeof typicalReport>) => jobInShort({ ...typicalReport, ...change }, names);
  expect(told({})).toMatch(/^Coder · Wyoming · 4 years .+ · Remote · Full-time$/);
  expect(told({ area: '16940', paySetBy: 'home' })).toMatch(
    /^Coder · Wyoming · Cheyenne, WY · 4 years .+ · Remote · pay set by the coder’s location · Full-time$/,
  );
  expect(told({ area: '99999' })).toContain('Wyoming · area 99999 · ');
});
