import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

let folder = '';

/** The mailbox as a process with this environment has it. */
async function mailboxWith(environment: Record<string, string | undefined>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return { ...(await import('./local-mailbox')), ...(await import('./send-mail')) };
}

const mailTo = (to: string, subject = 'Hello') => ({ to, subject, text: 'Text', html: '<p>Text</p>' });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paychart-mailbox-'));
  vi.stubEnv('PAYCHART_DATA_DIR', folder);
});

afterAll(() => rm(folder, { recursive: true }));

describe('the local mailbox', () => {
  it('is empty at first, then shows the newest email first, and those to one address', async () => {
    const { sendMail, listMails } = await mailboxWith({ EMAIL_SERVER: undefined, PAYCHART_MODE: 'test' });
    expect(await listMails()).toEqual([]);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01') });
    await sendMail(mailTo('ann@example.org', 'First'));
    vi.setSystemTime(new Date('2026-01-02'));
    await sendMail(mailTo('bob@example.org', 'Second'));
    vi.useRealTimers();
    expect((await listMails()).map(({ subject }) => subject)).toEqual(['Second', 'First']);
    expect((await listMails('ann@example.org')).map(({ subject }) => subject)).toEqual(['First']);
  });

  it('keeps the newest hundred, also when many come at once', async () => {
    const { sendMail, listMails } = await mailboxWith({ EMAIL_SERVER: undefined, PAYCHART_MODE: 'test' });
    await Promise.all(Array.from({ length: 130 }, (_, index) => sendMail(mailTo(`coder${index}@example.org`))));
    await sendMail(mailTo('last@example.org'));
    expect(await listMails()).toHaveLength(100);
    expect((await listMails())[0]?.to).toBe('last@example.org');
    expect(await readdir(join(folder, 'mailbox'))).toHaveLength(100);
  });

  it.each([
    { EMAIL_SERVER: 'smtp://mail.example.org', PAYCHART_MODE: 'test' },
    { EMAIL_SERVER: 'smtp://mail.example.org', PAYCHART_MODE: 'production' },
  ])('is closed with %j', async (environment) => {
    expect((await mailboxWith(environment)).localMailboxOpen()).toBe(false);
  });
});
