import type { ReportOrderByWithRelationInput, ReportWhereInput } from '@/lib/db/generated/models';
import type { QueueQuestion } from './queue-question';
import { SUSPICIOUS_FROM } from './triage';

/** The waiting reports that match. */
export function queuedWhere({ show, rule, state }: Pick<QueueQuestion, 'show' | 'rule' | 'state'>): ReportWhereInput {
  return {
    status: 'PENDING',
    ...(show === 'ordinary' && { suspicion: { lt: SUSPICIOUS_FROM } }),
    ...(show === 'suspicious' && { suspicion: { gte: SUSPICIOUS_FROM } }),
    ...(rule && { findings: { array_contains: [{ rule }] } }),
    ...(state && { state }),
  };
}

/** Within a month, by the random ids: otherwise the log of decisions would reveal the order in which reports arrived. */
const oldestFirst: ReportOrderByWithRelationInput[] = [{ receivedMonth: 'asc' }, { id: 'asc' }];

const orders: Readonly<Record<QueueQuestion['order'], ReportOrderByWithRelationInput[]>> = {
  oldest: oldestFirst,
  newest: [{ receivedMonth: 'desc' }, { id: 'asc' }],
  oddest: [{ suspicion: 'desc' }, ...oldestFirst],
  lowest: [{ annualCents: 'asc' }, ...oldestFirst],
  highest: [{ annualCents: 'desc' }, ...oldestFirst],
};

export function queuedOrder({ order }: QueueQuestion): ReportOrderByWithRelationInput[] {
  return orders[order];
}
