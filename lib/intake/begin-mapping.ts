import type { Admin } from '@/lib/auth/viewer';
import { compareMapping, isNothingNew } from '@/lib/mapping/compare-mapping';
import { lookAtTable, type SeenTable } from '@/lib/mapping/look-at-table';
import type { Mapping } from '@/lib/mapping/mapping';
import { proposeMapping } from '@/lib/mapping/propose-mapping';
import { UnreadableFile } from '@/lib/tables/unreadable-file';
import { type Changed, changeIntake } from './change-intake';
import { type Intake, openIntake, openTable } from './open-intake';

export interface Begin {
  /** As surveyName gives it. */
  survey: string;
  /** Unset: the first with answers. */
  sheet: string | undefined;
  /** A saved mapping; unset: one is proposed. */
  given: Mapping | undefined;
}

/** `nothing-new`: the given mapping reads the file as it is. `no-sheet`: the sheet has no answers that can be read. `version` is that of the file after it. */
export type Began =
  | { outcome: 'mapped' | 'nothing-new'; version: number }
  | { outcome: Exclude<Changed, 'changed'> | 'no-sheet' };

/** Begins the mapping of a file. */
export async function beginMapping(
  by: Admin,
  { id, version }: { id: string; version: number },
  { survey, sheet, given }: Begin,
): Promise<Began> {
  const intake = await openIntake(by, id);
  if (!intake || intake.importId !== null) return { outcome: 'gone' };
  const { state } = intake;
  const seen = await lookAtSheet(by, { id, state: { ...state, sheet } });
  if (!seen) return { outcome: 'no-sheet' };
  const mapping = given ? { ...given, survey } : proposeMapping(seen, survey).mapping;
  const changed = await changeIntake(by, { id, version }, { sheet, given, mapping, confirmed: [], outcome: undefined });
  if (changed !== 'changed') return { outcome: changed };
  const known = given !== undefined && isNothingNew(compareMapping(seen, given));
  return { outcome: known ? 'nothing-new' : 'mapped', version: version + 1 };
}

async function lookAtSheet(by: Admin, intake: Pick<Intake, 'id' | 'state'>): Promise<SeenTable | undefined> {
  try {
    return await lookAtTable(await openTable(by, intake));
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}
