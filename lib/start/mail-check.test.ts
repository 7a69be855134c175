import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { testMailServer } from '@/lib/mail/test-mail-server';

const run = promisify(execFile);

it('runs as a command that knows no more than the mail server', async () => {
  const server = testMailServer();
  await server.start();
  const { PATH, EMAIL_SERVER } = process.env;
  const check = (args: string[], env: Record<string, string | undefined> = {}) =>
    run(process.execPath, ['--import', 'tsx', 'lib/start/mail-check.ts', ...args], {
      env: { PATH, NODE_ENV: 'test', EMAIL_SERVER, EMAIL_FROM: 'a@example.org', ...env },
    });
  const refused = (stderr: RegExp) => ({ code: 1, stderr: expect.stringMatching(stderr) });

  expect((await check(['ann@example.org'])).stdout).toMatch(
    /^The mail server took an email to ann@example\.org\. Save/,
  );
  const [mail] = server.mails;
  expect(mail?.headers.get('list')).toMatchObject({ unsubscribe: { url: expect.stringContaining('one-click') } });
  const lines = mail?.headerLines.map(({ line }) => line) ?? [];
  const folder = await mkdtemp(path.join(tmpdir(), 'paychart-mail-'));
  const file = path.join(folder, 'saved.eml');
  await writeFile(file, `${lines.join('\r\n')}\r\n\r\n${mail?.text}`);
  await expect(check([file])).rejects.toMatchObject(refused(/The email has no DKIM signature\./));

  await expect(check([`${file}.not`])).rejects.toMatchObject(refused(/can’t be read \(ENOENT\)/));
  await expect(check(['ann@example.org', '--listen', '2525'])).rejects.toMatchObject(refused(/^Say where to send/));
  await expect(check(['ann@example.org'], { EMAIL_SERVER: '' })).rejects.toMatchObject(refused(/^EMAIL_SERVER is not/));
  await server.stop();
  await rm(folder, { recursive: true });
});
