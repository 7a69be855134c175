import { z } from 'zod';
import { keysOf, states } from '@/lib/survey/vocabulary';
import { readParameters } from '@/lib/url-parameters';
import { rules } from './triage';

export const queueShows = { ordinary: 'Ordinary', suspicious: 'Suspicious', all: 'All' } as const;
export const queueOrders = {
  oldest: 'Oldest month first',
  newest: 'Newest month first',
  oddest: 'Most suspicious first',
  lowest: 'Lowest pay first',
  highest: 'Highest pay first',
} as const;

const schema = z.object({
  show: z.enum(keysOf(queueShows), { error: 'Choose from the list' }).default('ordinary'),
  rule: z.enum(keysOf(rules), { error: 'Choose from the list' }).optional(),
  state: z.enum(keysOf(states), { error: 'Choose from the list' }).optional(),
  order: z.enum(keysOf(queueOrders), { error: 'Choose from the list' }).default('oldest'),
  page: z.coerce.number({ error: 'Pages are numbered' }).int().min(1).max(10_000).default(1),
});

export type QueueQuestion = z.infer<typeof schema>;

/** The queue query in a page's address. Parts that make no sense are ignored. */
export function queueQuestion(parameters: URLSearchParams): QueueQuestion {
  const { said } = readParameters(schema, { one: Object.keys(schema.shape), many: [] }, parameters);
  return said ?? schema.parse({});
}
