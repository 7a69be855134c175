import { randomUUID } from 'node:crypto';
import type { Admin } from '@/lib/auth/viewer';
import { db, type Transaction } from '@/lib/db/client';
import { codeOf } from '@/lib/db/database-client';
import { Prisma } from '@/lib/db/generated/client';
import type { ImportStatus } from '@/lib/db/generated/enums';
import { authorshipSecret } from '@/lib/env';
import { importReports, type Progress, type Written } from '@/lib/import/import-reports';
import { surveyName } from '@/lib/import/survey-name';
import { log } from '@/lib/log';
import { readMappedFile } from '@/lib/mapping/read-mapped-file';
import { UnreadableFile } from '@/lib/tables/unreadable-file';
import { type IntakeState, sealState } from './intake-state';
import { openIntake, openTable, SILENT_SECONDS } from './open-intake';
import { type Outcome, outcomeOf } from './outcome';

const BEAT_MS = 1_000;

export type RunAsked = { kind: 'dry_run' } | { kind: 'import'; status: ImportStatus };

/** `busy`: another file is being read, and only one is at a time. `unmapped`: no mapping was chosen yet. */
export type Started =
  | { outcome: 'started'; ended: Promise<void> }
  | { outcome: 'busy' | 'elsewhere' | 'running' | 'gone' | 'unmapped' };

/** Another run has taken over, or the file was given up. */
class Superseded extends Error {}

/**
 * Begins a dry run or the import of a file, which goes on in this process. A run whose server was stopped has written
 * nothing, and is begun again in the same way.
 */
export async function startRun(
  by: Admin,
  { id, version }: { id: string; version: number },
  asked: RunAsked,
): Promise<Started> {
  const intake = await openIntake(by, id);
  if (!intake || intake.importId !== null) return { outcome: 'gone' };
  if (!intake.state.mapping) return { outcome: 'unmapped' };
  if (intake.version !== version) return { outcome: 'elsewhere' };
  if (intake.run && !intake.run.interrupted) return { outcome: 'running' };
  const runId = randomUUID();
  try {
    const now = new Date();
    const silent = new Date(now.getTime() - SILENT_SECONDS * 1_000);
    await db.intake.updateMany({ where: { runId: { not: null }, beatAt: { lt: silent } }, data: { runId: null } });
    const { count } = await db.intake.updateMany({
      where: { id, version, runId: null, importId: null },
      data: { runId, running: asked.kind, beatAt: now, progress: Prisma.DbNull, version: version + 1 },
    });
    if (count === 0) return { outcome: 'elsewhere' };
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return { outcome: 'busy' };
    throw error;
  }
  return { outcome: 'started', ended: run(by, { id, runId, state: intake.state }, asked) };
}

interface Running {
  id: string;
  runId: string;
  state: IntakeState;
}

async function run(by: Admin, running: Running, asked: RunAsked): Promise<void> {
  const { id, runId, state } = running;
  let progress: Progress | undefined;
  const beat = setInterval(() => {
    const data = { beatAt: new Date(), progress: progress === undefined ? Prisma.DbNull : { ...progress } };
    db.intake.updateMany({ where: { id, runId }, data }).catch(
      () => undefined, // the next one tells it
    );
  }, BEAT_MS);
  const onProgress = (told: Progress) => {
    progress = told;
  };
  try {
    const outcome = await outcomeOfRun(by, running, asked, onProgress);
    await end(db, running, { ...state, outcome });
  } catch (error) {
    // What the database says of a row may hold what someone answered.
    log.error({ name: error instanceof Error ? error.name : '', code: codeOf(error) }, 'A survey’s file failed');
    await end(db, running, { ...state, outcome: { kind: 'failed' } }).catch(() => undefined);
  } finally {
    clearInterval(beat);
  }
}

async function outcomeOfRun(
  by: Admin,
  running: Running,
  asked: RunAsked,
  onProgress: (progress: Progress) => void,
): Promise<Outcome> {
  const { id, state } = running;
  const { mapping, confirmed } = state;
  if (!mapping) throw new Error('A run needs a mapping');
  const dryRun = asked.kind === 'dry_run';
  try {
    const table = await openTable(by, { id, state });
    const imported = await importReports(readMappedFile(table, mapping, new Date()), {
      by,
      survey: surveyName(mapping.survey),
      secret: authorshipSecret(),
      status: asked.kind === 'import' ? asked.status : 'TRIAGED',
      skipBad: true,
      confirmed: new Set(confirmed),
      dryRun,
      onProgress,
      alongside: (tx, written) => endImported(tx, running, written),
    });
    return outcomeOf(imported);
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unreadable', message: error.message };
    throw error;
  }
}

/** With the reports: either all of it happened, or nothing. */
async function endImported(tx: Transaction, running: Running, written: Written): Promise<void> {
  const { id, state } = running;
  const ended = await end(tx, running, { ...state, outcome: outcomeOf(written) }, written.importId);
  if (!ended) throw new Superseded();
  await tx.intakeChunk.deleteMany({ where: { intakeId: id } });
}

async function end(
  tx: Transaction,
  { id, runId }: Running,
  state: IntakeState,
  importId: number | null = null,
): Promise<boolean> {
  const { count } = await tx.intake.updateMany({
    where: { id, runId },
    data: { state: sealState(id, state), running: null, runId: null, progress: Prisma.DbNull, importId },
  });
  return count === 1;
}
