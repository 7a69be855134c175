import { z } from 'zod';
import type { Admin } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { openSurveyFile } from '@/lib/tables/open-survey-file';
import type { SurveyTable } from '@/lib/tables/survey-table';
import { UnreadableFile } from '@/lib/tables/unreadable-file';
import { type IntakeState, unsealState } from './intake-state';
import { unseal } from './seal';

/** A run that gave no sign for so long was stopped with its server. */
export const SILENT_SECONDS = 30;

const progressSchema = z.object({
  step: z.enum(['reading', 'comparing', 'writing', 'counting']),
  read: z.number(),
  written: z.number(),
});

/** What runs on a file, or what ran when its server was stopped. */
export interface Run {
  kind: 'dry_run' | 'import';
  interrupted: boolean;
  progress: z.infer<typeof progressSchema> | undefined;
}

export interface Intake {
  id: string;
  expires: Date;
  version: number;
  state: IntakeState;
  run: Run | undefined;
  /** The import that it became; its file is gone then. */
  importId: number | null;
}

/** Undefined once it has expired, was given up, or was sealed with a secret that has changed since. */
export async function openIntake(_by: Admin, id: string): Promise<Intake | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db.intake.findUnique({ where: { id, expires: { gt: new Date() } } });
  const state = row && unsealState(id, row.state);
  if (!row || !state) return undefined;
  const { expires, version, importId, running, runId, beatAt, progress } = row;
  const silentFor = (Date.now() - (beatAt?.getTime() ?? 0)) / 1000;
  const run = running && {
    kind: running,
    interrupted: runId === null || silentFor > SILENT_SECONDS,
    progress: progressSchema.safeParse(progress).data,
  };
  return { id, expires, version, state, importId, run: run ?? undefined };
}

/** Throws UnreadableFile. */
export async function openTable(_by: Admin, { id, state }: Pick<Intake, 'id' | 'state'>): Promise<SurveyTable> {
  const bytes = await readBytes(id);
  if (!bytes) throw new UnreadableFile('The file is no longer here. Bring it again.');
  return openSurveyFile({ name: state.name, bytes }, state.sheet === undefined ? {} : { sheet: state.sheet });
}

async function readBytes(id: string): Promise<Uint8Array | undefined> {
  const chunks = await db.intakeChunk.findMany({ where: { intakeId: id }, orderBy: { position: 'asc' } });
  const pieces = chunks.map(({ position, bytes }) => unseal({ id, part: position }, bytes));
  const there = pieces.filter((piece) => piece !== undefined);
  return there.length === 0 || there.length < pieces.length ? undefined : Buffer.concat(there);
}
