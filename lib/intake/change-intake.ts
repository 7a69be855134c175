import type { Admin } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type IntakeState, sealState } from './intake-state';
import { openIntake } from './open-intake';

/** `elsewhere`: it was changed since, in another tab or by someone else. `running`: an import or dry run is at it. */
export type Changed = 'changed' | 'elsewhere' | 'running' | 'gone';

/** Changes what is known of a file, as it was when `version` was shown. */
export async function changeIntake(
  by: Admin,
  { id, version }: { id: string; version: number },
  change: Partial<IntakeState>,
): Promise<Changed> {
  const intake = await openIntake(by, id);
  if (!intake || intake.importId !== null) return 'gone';
  if (intake.run && !intake.run.interrupted) return 'running';
  if (intake.version !== version) return 'elsewhere';
  const { count } = await db.intake.updateMany({
    where: { id, version, importId: null },
    data: {
      state: sealState(id, { ...intake.state, ...change }),
      version: version + 1,
      running: null,
      runId: null,
      progress: Prisma.DbNull,
    },
  });
  return count === 1 ? 'changed' : 'elsewhere';
}
