import { moveWindow } from '@/lib/aggregates/move-window';
import { catchUp } from '@/lib/aggregates/rebuild-cells';
import { encrypt } from '@/lib/auth/encrypt';
import { reencryptStored } from '@/lib/auth/reencrypt-stored';
import { db } from '@/lib/db/client';
import { isOlderThanDatabase } from '@/lib/db/is-older-than-database';
import { StartProblem } from '@/lib/db/start-problem';
import type { Env } from '@/lib/env';
import { log } from '@/lib/log';
import { addSampleReports } from '@/lib/sample/add-sample-reports';
import { triageSample } from '@/lib/sample/triage-sample';
import { keysOf } from '@/lib/survey/vocabulary';
import { seedFiles } from './seed-files';

/** The accounts of a demo: anyone on this machine can sign in as them through the local mailbox. */
export const demoAccounts = {
  coder: 'coder@example.org',
  moderator: 'moderator@example.org',
  admin: 'admin@example.org',
} as const;

/** Fills a migrated database with what its mode needs; what is there already stays as it is. */
export async function prepareContent(mode: Env['PAYCHART_MODE']): Promise<void> {
  if (mode === 'production' && (await db.report.findFirst({ where: { sample: true }, select: { id: true } }))) {
    throw new StartProblem(
      'This database holds generated sample reports, which must not be shown as real ones. Start on another: set DATABASE_URL, or PAYCHART_DATA_DIR to a new folder.',
    );
  }
  if ((mode === 'demo' || mode === 'dev') && (await holdsRealReportsAlone())) {
    throw new StartProblem(
      'This database holds real reports, and sample reports must not be mixed with them. Start on another: set DATABASE_URL, or PAYCHART_DATA_DIR to a new folder.',
    );
  }
  if (await isOlderThanDatabase()) {
    log.warn('A newer version has migrated this database. What that version keeps in it is left as it is.');
  } else {
    await reencryptStored();
    await seedFiles();
  }
  if (mode !== 'production') await addDemoAccounts();
  if (mode === 'demo' || mode === 'dev') {
    await addSampleReports(await demoModerator());
    await triageSample();
  }
  await catchUp();
  await moveWindow();
}

async function addDemoAccounts(): Promise<void> {
  for (const role of keysOf(demoAccounts)) {
    const encryptedEmail = encrypt('address', demoAccounts[role]);
    await db.user.upsert({ where: { encryptedEmail }, create: { encryptedEmail, role }, update: {} });
  }
}

async function demoModerator(): Promise<string> {
  const encryptedEmail = encrypt('address', demoAccounts.moderator);
  return (await db.user.findUniqueOrThrow({ where: { encryptedEmail }, select: { id: true } })).id;
}

async function holdsRealReportsAlone(): Promise<boolean> {
  const [real, sample] = await Promise.all(
    [false, true].map((sample) => db.report.findFirst({ where: { sample }, select: { id: true } })),
  );
  return Boolean(real) && !sample;
}
