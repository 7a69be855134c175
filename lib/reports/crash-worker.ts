import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/auth/viewer';
import { surveyFile } from '@/lib/bench/speed/survey-file';
import { db } from '@/lib/db/client';
import { drawJob } from '@/prisma/sample/draw-job';
import { Random } from '@/prisma/sample/random';
import { approveReports } from './approve-reports';
import { importReports } from './import-reports';
import { rejectReports } from './reject-reports';
import { submitReport } from './submit-report';

// What crash.test.ts kills. A line is written only once the command behind it has returned.

const LANES = 3;
const REPORTS_OF_AUTHOR = 3;
const SEED = 5;
const ROWS = 4_000;

const viewer = (role: Viewer['role']): Viewer => ({
  userId: randomUUID(),
  email: `${role}@example.org`,
  role,
  banned: false,
});
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Submits and decides without end. */
async function write(): Promise<void> {
  const random = new Random(process.pid);
  const moderator = viewer('moderator');
  for (;;) {
    const author = viewer('coder');
    for (let sent = 0; sent < REPORTS_OF_AUTHOR; sent += 1) {
      const id = randomUUID();
      await submitReport(author, id, {
        ...drawJob(random),
        benefits: [],
        payBasis: 'yearly',
        amount: random.whole(4_000_000, 9_000_000),
        bonus: 0,
        paidHoursPerWeek: 40,
        chartsPerHour: null,
        payYear: new Date().getUTCFullYear(),
      });
      say(`PENDING ${id}`);
      if (random.whole(1, 5) === 1) {
        await rejectReports(moderator, [id], { kind: 'made_up', words: null });
        say(`REJECTED ${id}`);
      } else {
        await approveReports(moderator, [id]);
        say(`APPROVED ${id}`);
      }
    }
  }
}

if (process.argv[2] === 'import') {
  const { added } = await importReports(surveyFile(SEED, ROWS, new Date()), {
    status: 'APPROVED',
    skipBad: false,
    secret: process.env.AUTHORSHIP_SECRET ?? '',
    onProgress: (rows) => say(`read ${rows}`),
  });
  say(`added ${added}`);
  await db.$disconnect();
} else {
  await Promise.all(Array.from({ length: LANES }, write));
}
