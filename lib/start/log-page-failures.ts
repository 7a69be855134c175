import { log } from '@/lib/log';

/**
 * From now on the log tells what Next would write to the console of each page that fails, over twenty lines, also when all
 * fail since the database is away.
 */
export function logPageFailures(output: Pick<Console, 'error'> = globalThis.console): void {
  const tell = output.error;
  output.error = (...told: unknown[]) => {
    const err = told.find((one) => one instanceof Error);
    if (err) log.error({ err }, 'A page failed');
    else tell.apply(output, told);
  };
}
