import { beforeAll, expect, test } from 'vitest';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { readEstimate } from './read-estimate';
import { readModeled } from './read-modeled';

beforeAll(seedBaselines);

test('each value has the estimate of its job, alone or within another value', async () => {
  const alone = await readModeled('credential');
  expect(alone.cpc).toMatchObject(await modeled({ credentials: ['cpc'] }));

  const within = await readModeled('experience', { dimension: 'credential', value: 'cpc' });
  expect(within['6-9']).toMatchObject(await modeled({ credentials: ['cpc'], experience: '6-9' }));
  expect(within['6-9'].medianCents).toBeGreaterThan(within['0-2'].medianCents);
});

async function modeled(job: Parameters<typeof readEstimate>[0]['job']) {
  const { medianCents, lowCents, highCents, p10Cents, p90Cents } = await readEstimate({ job, payCents: undefined });
  return { medianCents, lowCents, highCents, p10Cents, p90Cents };
}
