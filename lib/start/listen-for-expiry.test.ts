import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { listenForExpiry } from './listen-for-expiry';

const expire = vi.fn(async (_tags: string[]) => undefined);
let stop: () => Promise<void>;

beforeEach(async () => {
  expire.mockClear();
  stop = await listenForExpiry(process.env.DATABASE_URL ?? '', expire, [300]);
});
afterEach(() => stop());

const notify = (payload: string) => db.$executeRaw`SELECT pg_notify('paychart_expire', ${payload})`;

it('expires what another process has moved', async () => {
  await notify('["survey","figure:state=TX"]');
  await vi.waitFor(() => expect(expire).toHaveBeenCalledWith(['survey', 'figure:state=TX']));
});

it('expires once more, for what was being rendered meanwhile', async () => {
  await notify('["survey"]');
  await vi.waitFor(() => expect(expire.mock.calls).toEqual([[['survey']], [['survey']]]));
});

it.each(['{"tags":1}', 'not even that', ''])(
  'expires everything when it can’t read %j, and goes on',
  async (payload) => {
    await notify(payload);
    await vi.waitFor(() => expect(expire).toHaveBeenCalledWith(['database']));
    await notify('["survey"]');
    await vi.waitFor(() => expect(expire).toHaveBeenCalledWith(['survey']));
  },
);

it('connects again when the connection is lost, and then expires everything', async () => {
  await db.$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE query = 'LISTEN paychart_expire' AND datname = current_database()`;
  await vi.waitFor(() => expect(expire).toHaveBeenCalledWith(['database']), { timeout: 10_000 });
  await notify('["survey"]');
  await vi.waitFor(() => expect(expire).toHaveBeenCalledWith(['survey']));
});
