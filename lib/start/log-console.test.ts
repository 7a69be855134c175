import { expect, it, vi } from 'vitest';
import { log } from '@/lib/log';
import { logConsole } from './log-console';

it('hands the log what Next tells of pages that failed and of requests', () => {
  const [errors, warnings] = [vi.spyOn(log, 'error').mockReturnValue(), vi.spyOn(log, 'warn').mockReturnValue()];
  const written = vi.fn<(...told: unknown[]) => void>();
  const output = { error: written, warn: written };
  logConsole(output);
  const [failed, unknown] = [new Error('Failed'), new Error('No such action')];
  output.error('⨯', failed);
  output.error('The origin %s is another', 'https://other.example');
  output.warn(unknown);
  expect(errors.mock.calls).toEqual([
    [{ err: failed }, 'A page failed'],
    [{ err: new Error('The origin https://other.example is another') }, 'A page failed'],
  ]);
  expect(warnings.mock.calls).toEqual([[{ err: unknown }, 'A request was not understood']]);
  expect(written).not.toHaveBeenCalled();
});
