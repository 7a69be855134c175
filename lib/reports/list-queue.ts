import type { Figure } from '@/lib/aggregates/figure';
import type { Moderator } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { keysOf, type State } from '@/lib/survey/vocabulary';
import { authorOf } from './author';
import { closestFigures } from './closest-figures';
import { queuedOrder, queuedWhere } from './queue-filter';
import type { QueueQuestion } from './queue-question';
import { type QueuedReport, queuedColumns, queuedReports } from './queued-report';
import { type RuleKey, rules } from './triage';

export interface Queue {
  /** All waiting reports, whatever the filter. */
  waiting: number;
  /** For each choice of the filter, how many reports it would show together with the other choices made. */
  counts: {
    show: Record<QueueQuestion['show'], number>;
    rule: Map<RuleKey, number>;
    state: Map<State, number>;
  };
  /** All that match, also those on other pages. */
  matching: number;
  /** One page of them. */
  reports: (QueuedReport & { closest: Figure | null })[];
}

export const QUEUE_PAGE = 50;

/** The waiting reports that match. */
export async function listQueue(moderator: Moderator, question: QueueQuestion): Promise<Queue> {
  const own = authorOf(moderator.userId);
  const [waiting, all, suspicious, rule, byState, rows] = await Promise.all([
    db.report.count({ where: { status: 'PENDING' } }),
    db.report.count({ where: queuedWhere({ ...question, show: 'all' }) }),
    db.report.count({ where: queuedWhere({ ...question, show: 'suspicious' }) }),
    countsByRule(question),
    db.report.groupBy({ by: ['state'], where: queuedWhere({ ...question, state: undefined }), _count: true }),
    db.report.findMany({
      where: queuedWhere(question),
      orderBy: queuedOrder(question),
      take: QUEUE_PAGE,
      skip: (question.page - 1) * QUEUE_PAGE,
      select: queuedColumns,
    }),
  ]);
  const show = { all, suspicious, ordinary: all - suspicious };
  const reports = await queuedReports(rows, own);
  const closest = await closestFigures(reports);
  return {
    waiting,
    counts: { show, rule, state: new Map(byState.map(({ state, _count }) => [state, _count])) },
    matching: show[question.show],
    reports: reports.map((report) => ({ ...report, closest: closest.get(report.id) ?? null })),
  };
}

async function countsByRule({ show, state }: QueueQuestion): Promise<Map<RuleKey, number>> {
  const keys = keysOf(rules);
  const counts = await Promise.all(keys.map((rule) => db.report.count({ where: queuedWhere({ show, state, rule }) })));
  return new Map(keys.map((rule, index) => [rule, counts[index] ?? 0]));
}
