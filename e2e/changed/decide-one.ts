import { randomUUID } from 'node:crypto';
import { findAuthorshipSecret } from '@/lib/start/find-authorship-secret';
import { runCommand } from '@/lib/start/run-command';

/** Sends one report of an ordinary coder, and does with it what the argument says, as another server would. */
await runCommand(async () => {
  process.env.AUTHORSHIP_SECRET = await findAuthorshipSecret();
  const { anotherJob } = await import('@/lib/reports/about');
  const { approveReports } = await import('@/lib/reports/approve-reports');
  const { rejectReports } = await import('@/lib/reports/reject-reports');
  const { submitReport } = await import('@/lib/reports/submit-report');
  const { person, typicalReport } = await import('@/lib/reports/test-report');
  const id = randomUUID();
  await submitReport(person('coder', id), id, typicalReport, anotherJob);
  const moderator = person('moderator');
  if (process.argv[2] === 'approve') await approveReports(moderator, [id]);
  else await rejectReports(moderator, [id], { kind: 'made_up', words: null });
  return { done: true, text: 'Decided.' };
});
