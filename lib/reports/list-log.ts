import { accountNames } from '@/lib/auth/account-names';
import { encrypt } from '@/lib/auth/encrypt';
import type { Moderator } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import type { AuditEvent } from '@/lib/db/generated/client';
import type { AuditEventWhereInput } from '@/lib/db/generated/models';
import { type Actor, actorOf } from './actor';
import { lastDecisions } from './last-decisions';
import type { LogQuestion } from './log-question';

export interface LoggedEvent extends Omit<AuditEvent, 'actorId'> {
  actor: Actor;
  /** Whether this is the decision in force on its report, so that it can be undone. */
  inForce: boolean;
  /** How many decisions of the same batch are in force. */
  batchInForce: number;
  /** Whether the import that this event made can be undone: it added reports and was not undone since. */
  importInForce: boolean;
}

const DAY = 24 * 3_600_000;

/** Entries of the audit log, newest first. */
export async function listLog(moderator: Moderator, question: LogQuestion, most: number): Promise<LoggedEvent[]> {
  const events = await db.auditEvent.findMany({
    where: await whereOf(question),
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
    ...(question.after ? { cursor: { id: question.after }, skip: 1 } : {}),
  });
  const ofBatches = await db.auditEvent.findMany({
    where: { batch: { in: events.flatMap(({ batch }) => batch ?? []) } },
    select: { id: true, batch: true, reportId: true },
  });
  const [names, inForce, imports] = await Promise.all([
    accountNames(
      moderator,
      events.map(({ actorId }) => actorId),
    ),
    eventsInForce([...events, ...ofBatches].flatMap(({ reportId }) => reportId ?? [])),
    db.import.findMany({
      where: { id: { in: events.flatMap(({ importId }) => importId ?? []) }, added: { gt: 0 }, undoneAt: null },
      select: { id: true },
    }),
  ]);
  const importsInForce = new Set(imports.map(({ id }) => id));
  return events.map(({ actorId, ...event }) => ({
    ...event,
    actor: actorOf(actorId, names),
    inForce: inForce.has(event.id),
    importInForce: event.importId !== null && importsInForce.has(event.importId),
    batchInForce: ofBatches.filter(({ id, batch }) => batch === event.batch && inForce.has(id)).length,
  }));
}

async function whereOf({ action, by, report, from, to }: LogQuestion): Promise<AuditEventWhereInput> {
  const where: AuditEventWhereInput = {
    ...(action && { action }),
    at: { ...(from && { gte: from }), ...(to && { lt: new Date(to.getTime() + DAY) }) },
  };
  if (by) {
    const account = await db.user.findUnique({
      where: { encryptedEmail: encrypt('address', by) },
      select: { id: true },
    });
    where.actorId = account?.id ?? { in: [] };
  }
  if (report) {
    const matching = await db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT report_id AS id FROM audit_event WHERE report_id::text LIKE ${`${report}%`} LIMIT 1000`;
    where.reportId = { in: matching.map(({ id }) => id) };
  }
  return where;
}

/** For each decided report, the event that decided it. */
async function eventsInForce(reportIds: string[]): Promise<Set<string>> {
  const decided = await db.report.findMany({
    where: { id: { in: reportIds }, status: { in: ['APPROVED', 'REJECTED'] } },
    select: { id: true },
  });
  const last = await lastDecisions(
    db,
    decided.map(({ id }) => id),
  );
  return new Set([...last.values()].map(({ id }) => id));
}
