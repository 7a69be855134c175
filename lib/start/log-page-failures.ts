import { format } from 'node:util';
import { log } from '@/lib/log';

/**
 * From now on the log tells what Next would write to the console, over twenty lines for each page that fails, and a few for
 * each request that it does not understand, which anyone can send.
 */
export function logPageFailures(output: Pick<Console, 'error' | 'warn'> = globalThis.console): void {
  const toLog =
    (text: string) =>
    (...told: unknown[]): void => {
      const err = told.find((one) => one instanceof Error) ?? new Error(format(...told));
      log.error({ err }, text);
    };
  output.error = toLog('A page failed');
  output.warn = toLog('A request was not understood');
}
