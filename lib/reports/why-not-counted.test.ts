import { expect, it } from 'vitest';
import { whyNotCounted } from './why-not-counted';

const now = new Date('2026-11-28');
const report = {
  counted: false,
  job: 1,
  payYear: 2026,
  employment: 'full_time' as const,
  receivedMonth: '2026-03',
};
const counted = { ...report, counted: true };
const contract = { ...counted, employment: 'contract' as const, job: 2 };

it.each([
  ['too-old', { ...report, receivedMonth: '2024-11' }, [{ ...counted, payYear: 2025 }]],
  ['too-old', { ...report, receivedMonth: '2024-11', payYear: 2024 }, []],
  ['too-old', { ...report, receivedMonth: '2024-11', payYear: 2024 }, [contract]],
  ['newer-year', { ...report, payYear: 2024, receivedMonth: '2026-10' }, [counted]],
  ['newer-year', { ...report, payYear: 2024, job: 2 }, [contract, counted]],
  ['later-report', report, [counted]],
  ['main-job', { ...report, job: 2 }, [counted]],
] as const)('%s', (why, one, others) => {
  expect(whyNotCounted(one, [one, ...others], now).why).toBe(why);
});
