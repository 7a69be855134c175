import { moveWindow } from '@/lib/aggregates/move-window';
import { log } from '@/lib/log';

const HOUR = 3_600_000;

/** Lets go of reports that a new month has made too old, within the hour. Returns how to stop it. */
export function keepWindowMoving(): () => void {
  const timer = setInterval(() => {
    moveWindow().catch((error) => log.error({ err: error }, 'The window of the figures could not be moved'));
  }, HOUR);
  return () => clearInterval(timer);
}
