import type { Admin } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { type Intake, openIntake } from './open-intake';

export interface ListedIntake extends Intake {
  /** Whether the viewer brought it. */
  own: boolean;
}

/** The files that are here, the last one that came first. */
export async function listIntakes(by: Admin): Promise<ListedIntake[]> {
  const rows = await db.intake.findMany({
    where: { expires: { gt: new Date() } },
    orderBy: { expires: 'desc' },
    select: { id: true, actorId: true },
  });
  const opened = await Promise.all(
    rows.map(async ({ id, actorId }) => {
      const intake = await openIntake(by, id);
      return intake && { ...intake, own: actorId === by.userId };
    }),
  );
  return opened.filter((intake) => intake !== undefined);
}
