import type { ReportOrderByWithRelationInput, ReportWhereInput } from '@/lib/db/generated/models';
import type { QueueQuestion } from './queue-question';
import { SUSPICIOUS_FROM } from './triage';

/** The waiting reports that are asked for. */
export function queuedWhere({ show, rule, state }: Pick<QueueQuestion, 'show' | 'rule' | 'state'>): ReportWhereInput {
  return {
    status: 'PENDING',
    ...(show === 'ordinary' && { suspicion: { lt: SUSPICIOUS_FROM } }),
    ...(show === 'suspicious' && { suspicion: { gte: SUSPICIOUS_FROM } }),
    ...(rule && { findings: { array_contains: [{ rule }] } }),
    ...(state && { state }),
  };
}

/** A report whose decision was undone has lost its time of receipt; it goes ahead of its month either way. */
const oldestFirst: ReportOrderByWithRelationInput[] = [
  { receivedMonth: 'asc' },
  { receivedAt: { sort: 'asc', nulls: 'first' } },
  { id: 'asc' },
];

const orders: Readonly<Record<QueueQuestion['order'], ReportOrderByWithRelationInput[]>> = {
  oldest: oldestFirst,
  newest: [{ receivedMonth: 'desc' }, { receivedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
  oddest: [{ suspicion: 'desc' }, ...oldestFirst],
  lowest: [{ annualCents: 'asc' }, ...oldestFirst],
  highest: [{ annualCents: 'desc' }, ...oldestFirst],
};

export function queuedOrder({ order }: QueueQuestion): ReportOrderByWithRelationInput[] {
  return orders[order];
}
