import { expect, it, vi } from 'vitest';
import { log } from '@/lib/log';
import { logPageFailures } from './log-page-failures';

it('hands the log what Next tells of a page that failed, and leaves the console all else', () => {
  const told = vi.spyOn(log, 'error').mockReturnValue();
  const written = vi.fn<(...told: unknown[]) => void>();
  const output = { error: written };
  logPageFailures(output);
  const failed = new Error('Failed');
  output.error('⨯', failed);
  output.error('Plain words');
  expect(told.mock.calls).toEqual([[{ err: failed }, 'A page failed']]);
  expect(written.mock.calls).toEqual([['Plain words']]);
});
