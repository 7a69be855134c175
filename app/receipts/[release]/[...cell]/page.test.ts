import { text } from 'node:stream/consumers';
import { prerenderToNodeStream } from 'react-dom/static';
import { expect, it } from 'vitest';
import { receiptRoute } from '@/app/_site/receipt-route';
import { db } from '@/lib/db/client';
import ReceiptPage from './page';

async function receiptAt(address: string): Promise<string> {
  const [release = '', ...cell] = address.replace('/receipts/', '').split('/');
  const page = await ReceiptPage({ params: Promise.resolve({ release, cell }), searchParams: Promise.resolve({}) });
  return (await text((await prerenderToNodeStream(page)).prelude)).replaceAll('<!-- -->', '');
}

it('a receipt stays, and tells what came after it', async () => {
  const cell = 'state=WY&level=mid';
  const evidence = { cell, coders: '10–14', months: { from: '2025-01', to: '2026-03' } } as const;
  const releases: number[] = [];
  for (const figure of [
    { shows: 'median', ...evidence, medianCents: 5_100_000 },
    { shows: 'nothing', why: 'few', cell },
    { shows: 'median', ...evidence, medianCents: 5_300_000 },
  ]) {
    const { id } = await db.release.create({ data: { approvedReports: 1, sample: false, windowFrom: new Date() } });
    await db.publishedFigure.create({ data: { cell, releaseId: id, figure } });
    releases.push(id);
  }
  const [first = 0, second = 0, third = 0] = releases;
  const old = await receiptAt(receiptRoute(cell, first));
  expect(old).toContain('$51,000 a year</h1>');
  expect(old).toContain(`until <a href="${receiptRoute(cell, second)}">release ${second}</a>`);
  expect(old).toContain('$53,000');
  expect(await receiptAt(receiptRoute(cell, second))).toContain('Not enough coders yet');
  expect(await receiptAt(receiptRoute(cell, third))).toContain('It is in force.');
  for (const other of [receiptRoute('state=WY&level=entry', first), receiptRoute(cell, third + 1), '/receipts/1/x']) {
    await expect(receiptAt(other)).rejects.toThrow('404');
  }
});

it('of many versions, those around the one that is asked for', async () => {
  const cell = 'state=WY&level=entry';
  const releases: number[] = [];
  for (let version = 0; version < 110; version += 1) {
    const { id } = await db.release.create({ data: { approvedReports: 1, sample: false, windowFrom: new Date() } });
    const why = version % 2 === 0 ? 'few' : 'protects-others';
    await db.publishedFigure.create({ data: { cell, releaseId: id, figure: { shows: 'nothing', why, cell } } });
    releases.push(id);
  }
  const shownAt = async (at: number) => (await receiptAt(receiptRoute(cell, releases[at] ?? 0))).match(/<tr>/g)?.length;
  expect([await shownAt(0), await shownAt(55), await shownAt(109)]).toEqual([1 + 51, 1 + 101, 1 + 51]);
  expect(await receiptAt(receiptRoute(cell, releases[55] ?? 0))).toContain('How it changed around then');
});
