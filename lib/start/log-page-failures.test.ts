import { expect, it, vi } from 'vitest';
import { log } from '@/lib/log';
import { logPageFailures } from './log-page-failures';

it('hands the log what Next tells of pages that failed and of requests', () => {
  const told = vi.spyOn(log, 'error').mockReturnValue();
  const output = { error: vi.fn<(...told: unknown[]) => void>(), warn: vi.fn<(...told: unknown[]) => void>() };
  logPageFailures(output);
  const [failed, unknown] = [new Error('Failed'), new Error('No such action')];
  output.error('⨯', failed);
  output.warn(unknown);
  output.error('The origin %s is another', 'https://other.example');
  expect(told.mock.calls).toEqual([
    [{ err: failed }, 'A page failed'],
    [{ err: unknown }, 'A request was not understood'],
    [{ err: new Error('The origin https://other.example is another') }, 'A page failed'],
  ]);
});
