import { once } from 'node:events';
import { z } from 'zod';
import { StartProblem } from '@/lib/db/start-problem';
import { startSite } from './start-site';

/** `npm run demo`, `npm run dev` and `npm start`; `test` is for the browser tests. */
const mode = z.enum(['demo', 'dev', 'test', 'production']).parse(process.argv[2]);

const say = (text: string) => process.stdout.write(`${text}\n`);
/** Within this time a second signal is the first one again: npm passes on what the whole group of processes has got. */
const SAME_SIGNAL_MILLISECONDS = 1000;
const stop = new AbortController();
let stopping: { since: number; how: 'draining' | 'at-once' } | undefined;
const stopFor = (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => {
  if (stopping && performance.now() - stopping.since > SAME_SIGNAL_MILLISECONDS) process.exit(1);
  stopping ??= { since: performance.now(), how: signal === 'SIGTERM' ? 'draining' : 'at-once' };
  stop.abort();
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopFor);
// npm runs its scripts in a shell that dies of a SIGTERM without passing it on.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stopping || stopFor('SIGTERM'), 250).unref();
}

try {
  const site = await startSite(mode, stop.signal, say);
  try {
    if (!stop.signal.aborted) await once(stop.signal, 'abort');
    say('\nStopping …');
  } finally {
    await site.close(stopping?.how ?? 'at-once');
  }
  process.exit(0);
} catch (error) {
  if (stop.signal.aborted) process.exit(0);
  // Not thrown on: once Next is prepared it catches what nobody else does, and the process would stay.
  const unforeseen = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`\n${error instanceof StartProblem ? error.message : unforeseen}\n`);
  process.exit(1);
}
