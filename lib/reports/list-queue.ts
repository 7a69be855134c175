import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authorOf } from './author';
import { authoriseModerator } from './authorise';
import { type ShownReport, shownColumns, shownReport } from './shown-report';

export interface Queue {
  /** All that wait, also those not listed. */
  waiting: number;
  reports: (ShownReport & {
    /** The viewer may not decide on it. */
    own: boolean;
  })[];
}

/** The pending reports of the oldest months. Throws NotAllowed for anyone but a moderator or admin. */
export async function listQueue(viewer: Viewer, most: number): Promise<Queue> {
  authoriseModerator(viewer);
  const own = authorOf(viewer.userId);
  const [waiting, rows] = await Promise.all([
    db.report.count({ where: { status: 'PENDING' } }),
    db.report.findMany({
      where: { status: 'PENDING' },
      // Within a month by ids, which are random: the log of decisions would else tell the order in which reports came.
      orderBy: [{ receivedMonth: 'asc' }, { id: 'asc' }],
      take: most,
      select: { ...shownColumns, author: true },
    }),
  ]);
  return {
    waiting,
    reports: rows.map(({ author, ...row }) => ({ ...shownReport(row), own: author === own })),
  };
}
