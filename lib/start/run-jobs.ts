import { sendDueReminders } from '@/lib/account/send-due-reminders';
import { sendMoves } from '@/lib/account/send-moves';
import { moveWindow } from '@/lib/aggregates/move-window';
import { sendQueuedLinks } from '@/lib/auth/queued-links';
import { forgetOrder } from '@/lib/db/forget-order';
import { forgetOldIntakes } from '@/lib/intake/forget-old-intakes';
import { log } from '@/lib/log';

const HOUR = 3_600_000;
const HALF_MINUTE = 30_000;

/** The site's recurring jobs, run at the start and then periodically. Any number of servers may run them at once. */
const jobs: { name: string; every: number; run: () => Promise<unknown>; failed: string }[] = [
  { name: 'move_window', every: HOUR, run: moveWindow, failed: 'The window of the figures could not be moved' },
  {
    name: 'send_waiting_links',
    every: HALF_MINUTE,
    run: sendQueuedLinks,
    failed: 'Sign-in emails that waited could not be sent',
  },
  { name: 'send_reminders', every: HOUR, run: sendDueReminders, failed: 'Reminders could not be sent' },
  { name: 'send_moves', every: HOUR, run: sendMoves, failed: 'Word of moved medians could not be sent' },
  {
    name: 'forget_survey_files',
    every: HALF_MINUTE,
    run: forgetOldIntakes,
    failed: 'The files of surveys that were here for a day could not be deleted',
  },
  {
    name: 'forget_order',
    every: HOUR,
    run: () => forgetOrder(),
    failed: 'The order in which rows came could not be erased',
  },
];

/** Tells `note` of each as it is first begun, and whenever it has succeeded. Returns how to stop them. */
export function runJobs(note: (name: string) => void): () => void {
  const timers = jobs.map(({ name, every, run, failed }) => {
    const tryIt = () =>
      void run().then(
        () => note(name),
        (error) => log.error({ err: error }, failed),
      );
    note(name); // else one that never succeeds would leave nothing to look at
    tryIt();
    return setInterval(tryIt, every);
  });
  return () => timers.forEach(clearInterval);
}
