import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { COUNT_TAG, tagsOf } from '@/lib/aggregates/figure-tags';
import { db } from '@/lib/db/client';
import { expiryChannel } from '@/lib/db/expiry-channel';
import { addSampleReports } from '@/lib/sample/add-sample-reports';
import { listenForExpiry } from '@/lib/start/listen-for-expiry';
import { approveReports } from './approve-reports';
import { rejectReports } from './reject-reports';
import { manyPending, person } from './test-report';
import { undoDecisions } from './undo-decisions';

const moderator = person('moderator');
/** What a server was told to expire, notification by notification. */
const heard: string[][] = [];
let stop: () => Promise<void>;

beforeAll(async () => {
  await addSampleReports();
  stop = await listenForExpiry(
    { url: process.env.DATABASE_URL ?? '', channel: expiryChannel(), database: db },
    async (tags) => void heard.push(tags),
  );
});
afterAll(() => stop());
beforeEach(() => heard.splice(0));

/** All tags of the steps so far: what is sent after them is heard after them. */
async function heardTags(): Promise<string[]> {
  await db.$executeRaw`SELECT pg_notify(${expiryChannel()}, '["end"]')`;
  await vi.waitFor(() => expect(heard.at(-1)).toEqual(['end']), { timeout: 10_000 });
  return heard.slice(0, -1).flat();
}

it('an approval that moves no figure expires the count of reports and nothing else', async () => {
  const { moved } = await approveReports(moderator, await manyPending(1, { state: 'GU', specialty: 'pathology' }));
  expect(moved).toEqual([]);
  expect(await heardTags()).toEqual([COUNT_TAG]);
});

it('a rejection expires nothing on other servers, nor does putting it back', async () => {
  const pending = await manyPending(1);
  await rejectReports(moderator, pending, { kind: 'made_up', words: null });
  await undoDecisions(moderator, pending);
  expect(await heardTags()).toEqual([]);
});

it('a release that moves many cells expires exactly those, in as many notifications as they need', async () => {
  const states = ['TX', 'CA', 'NY', 'OH', 'FL', 'GA', 'NC', 'PA', 'WA', 'MI'] as const;
  const specialties = ['general', 'cardiology', 'oncology', 'surgical'] as const;
  const ids = await Promise.all(
    states.flatMap((state) => specialties.map((specialty) => manyPending(12, { state, specialty, amount: 9_950_000 }))),
  );
  const { moved } = await approveReports(moderator, ids.flat());
  expect(moved.length).toBeGreaterThan(100);
  const tags = await heardTags();
  expect(tags.toSorted()).toEqual([COUNT_TAG, ...tagsOf(moved)].toSorted());
  expect(Buffer.byteLength(JSON.stringify(tags))).toBeGreaterThan(7_900);
  expect(heard.length).toBeGreaterThan(2);
});
