import type { QueueQuestion } from '@/lib/reports/queue-question';

type Asked = Partial<Pick<QueueQuestion, 'show' | 'rule' | 'state' | 'order' | 'page'>>;

/** The filter as parameters of the queue's address, without defaults. */
export function queueParameters({ show, rule, state, order, page }: Asked): URLSearchParams {
  const parameters = new URLSearchParams();
  if (show && show !== 'ordinary') parameters.set('show', show);
  if (rule) parameters.set('rule', rule);
  if (state) parameters.set('state', state);
  if (order && order !== 'oldest') parameters.set('order', order);
  if (page && page > 1) parameters.set('page', String(page));
  return parameters;
}

export function queueAddress(asked: Asked): `/admin?${string}` {
  return `/admin?${queueParameters(asked)}`;
}
