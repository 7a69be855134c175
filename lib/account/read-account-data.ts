import { type AreaNames, readAreaNames } from '@/lib/areas/read-area-names';
import { listOwnSessions } from '@/lib/auth/list-own-sessions';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { type OwnRecord, readOwnRecords } from '@/lib/reports/read-own-records';
import { findReminder } from './find-reminder';
import { followsMoves } from './follows-moves';

/** Everything that is held about the viewer, for them alone. */
export async function readAccountData(viewer: Viewer) {
  const [reminder, follows, sessions, accounts, reports, areaNames] = await Promise.all([
    findReminder(viewer),
    followsMoves(viewer),
    listOwnSessions(viewer, undefined),
    db.account.findMany({ where: { userId: viewer.userId }, select: { provider: true } }),
    readOwnRecords(viewer),
    readAreaNames(),
  ]);
  return {
    address: viewer.email,
    role: viewer.role,
    reportsRefused: viewer.banned,
    /** The month of the next one. */
    reminder,
    toldOfMoves: follows,
    signsInThrough: accounts.map(({ provider }) => provider),
    sessions: sessions.map(({ device, since }) => ({ device, since: since.toISOString().slice(0, 10) })),
    reports: reports.map((report) => plainReport(report, areaNames)),
  };
}

/** As the database has it, with numbers as numbers, months as `2026-11`, and an area's name beside its code. */
function plainReport(
  { receivedMonth, amount, paidHoursPerWeek, chartsPerHour, ...report }: OwnRecord,
  areaNames: AreaNames,
) {
  return {
    ...report,
    areaName: report.area === null ? null : (areaNames.get(report.area) ?? null),
    receivedMonth: receivedMonth.toISOString().slice(0, 7),
    amount: amount.toNumber(),
    paidHoursPerWeek: paidHoursPerWeek.toNumber(),
    chartsPerHour: chartsPerHour?.toNumber() ?? null,
  };
}
