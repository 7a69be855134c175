import { randomUUID } from 'node:crypto';
import type { Admin } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { lookAtTable } from '@/lib/mapping/look-at-table';
import { openSurveyFile } from '@/lib/tables/open-survey-file';
import { UnreadableFile } from '@/lib/tables/unreadable-file';
import { HOURS_KEPT } from './hours-kept';
import { sealState } from './intake-state';
import { seal } from './seal';

export const MOST_MEGABYTES = 25;
export const MOST_BYTES = MOST_MEGABYTES * 1_000_000;
const MOST_FILES = 20;
const PIECE_BYTES = 1_000_000;

export type Received =
  | { outcome: 'received'; id: string }
  /** The message says what would do. */
  | { outcome: 'refused'; message: string };

/** Keeps a survey's file, sealed, for an admin to go on with. It is looked at first: what can't be read is not kept. */
export async function receiveFile(by: Admin, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<Received> {
  try {
    await lookAtTable(await openSurveyFile({ name, bytes }));
  } catch (error) {
    if (error instanceof UnreadableFile) return { outcome: 'refused', message: error.message };
    throw error;
  }
  const id = randomUUID();
  const expires = new Date(Date.now() + HOURS_KEPT * 3_600_000);
  return db.$transaction(async (tx) => {
    if ((await tx.intake.count({ where: { expires: { gt: new Date() }, importId: null } })) >= MOST_FILES) {
      return { outcome: 'refused', message: `There are ${MOST_FILES} files here already. Give up one of them first.` };
    }
    const state = sealState(id, { name: name.slice(-200), confirmed: [] });
    await tx.intake.create({ data: { id, expires, actorId: by.userId, state } });
    for (let position = 0; position * PIECE_BYTES < bytes.length; position += 1) {
      const piece = bytes.subarray(position * PIECE_BYTES, (position + 1) * PIECE_BYTES);
      await tx.intakeChunk.create({ data: { intakeId: id, position, bytes: seal({ id, part: position }, piece) } });
    }
    return { outcome: 'received', id };
  });
}
