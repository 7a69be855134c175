import { StartProblem } from '@/lib/db/start-problem';

const DEFAULT_PORT = 3000;

/** The port of PORT, 3000 when it is not set. Throws StartProblem when it is none. */
export function portOf(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new StartProblem('PORT must be a number from 1 to 65535, such as PORT=3000.');
}
