import { differsFromReports } from '@/lib/aggregates/differs-from-reports';
import type { Admin } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { mailAnswers } from '@/lib/mail/mail-answers';
import packageFile from '@/package.json';
import { isListening } from './listening';

const HOUR = 3_600_000;

export type Health = Awaited<ReturnType<typeof readHealth>>;

/** How the site does right now. */
export async function readHealth(_admin: Admin) {
  const [queue, differences, model, release, mail, database] = await Promise.all([
    db.report.aggregate({ where: { status: 'PENDING' }, _count: true, _min: { receivedAt: true } }),
    differsFromReports(),
    db.payModel.findFirst({ orderBy: { id: 'desc' }, select: { id: true, fittedAt: true, releaseId: true } }),
    db.release.findFirst({ orderBy: { id: 'desc' }, select: { id: true, releasedAt: true } }),
    mailAnswers(),
    askDatabase(),
  ]);
  const { receivedAt } = queue._min;
  return {
    queue: {
      waiting: queue._count,
      /** Whole hours; null when nothing waits, or only what was put back and has lost its time. */
      oldestHours: receivedAt && Math.floor((Date.now() - receivedAt.getTime()) / HOUR),
    },
    figures: { differences, releasedAt: release?.releasedAt ?? null },
    model: {
      fitted: model && { version: model.id, fittedAt: model.fittedAt },
      /** Releases since then that moved a figure. */
      releasesBehind: await db.release.count({ where: { id: { gt: model?.releaseId ?? 0 }, figures: { some: {} } } }),
    },
    mail,
    database,
    /** Whether this server hears at once which figures others move. */
    hears: isListening(),
    site: { version: packageFile.version, node: process.version, upHours: Math.floor(process.uptime() / 3600) },
  };
}

async function askDatabase() {
  const asked = performance.now();
  const [row] = await db.$queryRaw<{ version: string; megabytes: number }[]>`
    SELECT current_setting('server_version') AS version,
           (pg_database_size(current_database()) / 1048576)::int AS megabytes`;
  return {
    milliseconds: Math.round(performance.now() - asked),
    version: row?.version ?? '',
    megabytes: row?.megabytes ?? 0,
  };
}
