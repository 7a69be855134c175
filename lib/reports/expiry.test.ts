import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { deleteAccount } from '@/lib/account/delete-account';
import { signedInCoder } from '@/lib/account/test-coder';
import { figureSchema } from '@/lib/aggregates/figure';
import { CENSUS_TAG, COUNT_TAG, lessTagsOf, tagOfLess, tagsOf } from '@/lib/aggregates/figure-tags';
import { db } from '@/lib/db/client';
import { expiryChannel } from '@/lib/db/expiry-channel';
import { notifyServers } from '@/lib/db/notify-servers';
import { addSampleReports } from '@/lib/sample/add-sample-reports';
import { listenForExpiry } from '@/lib/start/listen-for-expiry';
import { approveReports } from './approve-reports';
import { deleteReport } from './delete-report';
import { rejectReports } from './reject-reports';
import { correction, manyPending, pendingReport, person } from './test-report';
import { undoDecisions } from './undo-decisions';
import { withdrawReport } from './withdraw-report';

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
  await notifyServers(db, ['end']);
  await vi.waitFor(() => expect(heard.at(-1)).toEqual(['end']), { timeout: 10_000 });
  return heard.slice(0, -1).flat();
}

/** Which cells the last release gave another figure. */
async function movedCells() {
  const { figures } = await db.release.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { figures: true } });
  return figures.map(({ figure }) => figureSchema.parse(figure).cell);
}

it('an approval that moves no figure expires the counts of reports and nothing else', async () => {
  const { moved } = await approveReports(moderator, await manyPending(1, { state: 'GU', specialty: 'pathology' }));
  expect(await movedCells()).toEqual([]);
  expect(moved).toEqual([COUNT_TAG, CENSUS_TAG]);
  expect(await heardTags()).toEqual(moved);
});

it('an approval of a correction expires the census, though as many are approved as before', async () => {
  const coder = person('coder');
  const original = await pendingReport(coder, { state: 'GU' });
  await approveReports(moderator, [original]);
  const version = await pendingReport(coder, { state: 'GU', experienceYears: 5 }, correction(original));
  await heardTags();
  heard.splice(0);
  const { moved } = await approveReports(moderator, [version]);
  expect(await movedCells()).toEqual([]);
  expect(moved).toEqual([CENSUS_TAG]);
  expect(await heardTags()).toEqual(moved);
});

it('a rejection expires the census on every server and nothing else, and so does putting it back', async () => {
  const pending = await manyPending(1);
  const rejected = await rejectReports(moderator, pending, { kind: 'made_up', words: null });
  const undone = await undoDecisions(moderator, pending);
  expect([rejected.moved, undone.moved]).toEqual([[CENSUS_TAG], [CENSUS_TAG]]);
  expect(await heardTags()).toEqual([CENSUS_TAG, CENSUS_TAG]);
});

it('a step that decides on nothing expires nothing', async () => {
  const pending = await manyPending(1);
  await rejectReports(moderator, pending, { kind: 'made_up', words: null });
  await heardTags();
  heard.splice(0);
  expect(await approveReports(moderator, pending)).toMatchObject({ done: [], moved: [] });
  expect(await heardTags()).toEqual([]);
});

it.each([
  ['withdraws', withdrawReport],
  ['deletes', deleteReport],
])('an author who %s a report that waits expires the census on every server and nothing else', async (_, takeBack) => {
  const coder = person('coder');
  const change = await takeBack(coder, await pendingReport(coder));
  expect(change).toEqual({ outcome: 'done', moved: [CENSUS_TAG] });
  expect(await heardTags()).toEqual([CENSUS_TAG]);
});

it('an account that is deleted with a report that waits expires the census on every server and nothing else', async () => {
  const coder = await signedInCoder('ann');
  await pendingReport(coder);
  await deleteAccount(coder);
  expect(await heardTags()).toEqual([CENSUS_TAG]);
});

it('a release that moves many cells expires exactly those, in as many notifications as they need', async () => {
  const states = ['TX', 'CA', 'NY', 'OH', 'FL', 'GA', 'NC', 'PA', 'WA', 'MI'] as const;
  const specialties = ['general', 'cardiology', 'oncology', 'surgical'] as const;
  const ids = await Promise.all(
    states.flatMap((state) => specialties.map((specialty) => manyPending(12, { state, specialty, amount: 9_950_000 }))),
  );
  const { moved } = await approveReports(moderator, ids.flat());
  const cells = await movedCells();
  expect(cells.length).toBeGreaterThan(100);
  expect(moved.filter((tag) => tagOfLess(tag) === undefined).toSorted()).toEqual(
    [COUNT_TAG, CENSUS_TAG, ...tagsOf(cells)].toSorted(),
  );
  const tags = await heardTags();
  expect(tags).toEqual(moved);
  expect(Buffer.byteLength(JSON.stringify(tags))).toBeGreaterThan(7_900);
  expect(heard.length).toBeGreaterThan(2);
});

it('a release that hides what the one before showed says so before all else, after the figures themselves', async () => {
  const ids = await manyPending(12, { state: 'GU', specialty: 'pathology' });
  await approveReports(moderator, ids);
  expect(await movedCells()).toContain('state=GU');
  const { moved } = await undoDecisions(moderator, ids);
  const { figures } = await db.release.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { figures: true } });
  expect(figures.map(({ figure }) => figure)).toContainEqual({ shows: 'nothing', why: 'few', cell: 'state=GU' });
  expect(moved).toEqual(expect.arrayContaining(lessTagsOf(['state=GU'])));
  expect(new Set(moved).size).toBe(moved.length);
  const isLess = moved.map((tag) => tagOfLess(tag) !== undefined);
  const [first, last] = [isLess.indexOf(true), isLess.lastIndexOf(true)];
  for (const tag of moved.slice(first, last + 1)) expect(moved.slice(0, first)).toContain(tagOfLess(tag));
  expect((await heardTags()).slice(-moved.length)).toEqual(moved);
});
