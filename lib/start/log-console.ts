import { format } from 'node:util';
import { log } from '@/lib/log';

/**
 * From now on the log tells what would be written to the console: by Next, over twenty lines for each page that fails, and a
 * few for each request that it does not understand, which anyone can send.
 */
export function logConsole(output: Pick<Console, 'error' | 'warn'> = globalThis.console): void {
  const errorOf = (told: unknown[]) => told.find((one) => one instanceof Error) ?? new Error(format(...told));
  output.error = (...told: unknown[]) => log.error({ err: errorOf(told) }, 'A page failed');
  output.warn = (...told: unknown[]) => log.warn({ err: errorOf(told) }, 'A request was not understood');
}
