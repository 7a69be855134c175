import type { Admin } from '@/lib/auth/viewer';
import { lookAtTable } from '@/lib/mapping/look-at-table';
import { mappingSchema } from '@/lib/mapping/mapping';
import { mappingOfForm } from '@/lib/mapping/mapping-form';
import { openQuestions } from '@/lib/mapping/open-questions';
import { settleMapping } from '@/lib/mapping/settle-mapping';
import { type Changed, changeIntake } from './change-intake';
import { openIntake, openTable } from './open-intake';

/** `look`: answers were proposed for what is read anew. `missing`: something without which the file can't be read. */
export type ChangedMapping =
  | { outcome: 'changed'; look: boolean; missing: boolean }
  | { outcome: Exclude<Changed, 'changed'> };

/** Changes the mapping of a file to what its form says. */
export async function changeMapping(
  by: Admin,
  { id, version }: { id: string; version: number },
  form: URLSearchParams,
): Promise<ChangedMapping> {
  const intake = await openIntake(by, id);
  const before = intake?.state.mapping;
  if (!intake || !before || intake.importId !== null) return { outcome: 'gone' };
  const seen = await lookAtTable(await openTable(by, intake));
  const condition = form.get('condition') || undefined;
  const { mapping, look } = settleMapping(mappingOfForm(form, before), before, seen, condition ? { condition } : {});
  const checked = mappingSchema.safeParse(mapping);
  if (!checked.success) return { outcome: 'elsewhere' };
  const changed = await changeIntake(by, { id, version }, { mapping: checked.data, confirmed: [], outcome: undefined });
  if (changed !== 'changed') return { outcome: changed };
  return {
    outcome: 'changed',
    look: look.length > 0 || condition !== undefined,
    missing: openQuestions(seen, checked.data).needed.length > 0,
  };
}
