import { StartProblem } from '@/lib/db/start-problem';
import type { Env } from '@/lib/env';

/** Load balancers ask every 2 to 5 s, and some want to hear it twice. */
const USUAL_SECONDS = 10;
const MOST_SECONDS = 300;

/** How long a stopping site goes on answering: DRAIN_SECONDS, else 10 in production. Throws StartProblem when it is none. */
export function drainSecondsOf(text: string | undefined, mode: Env['PAYCHART_MODE']): number {
  if (!text) return mode === 'production' ? USUAL_SECONDS : 0;
  const seconds = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (seconds <= MOST_SECONDS) return seconds;
  throw new StartProblem(
    `DRAIN_SECONDS must be a number from 0 to ${MOST_SECONDS}: how long a stopping server goes on answering, so that a load balancer notices.`,
  );
}
