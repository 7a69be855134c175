import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { encrypt } from '@/lib/auth/encrypt';
import { db } from '@/lib/db/client';

const run = promisify(execFile);

it('runs as a command that knows no more than the database and its secret', async () => {
  await db.user.create({ data: { encryptedEmail: encrypt('address', 'ann@example.org') } });
  const { PATH, DATABASE_URL, AUTHORSHIP_SECRET } = process.env;
  const grant = (email: string, env: Record<string, string | undefined>) =>
    run(process.execPath, ['--import', 'tsx', 'lib/start/admin-grant.ts', email, 'admin'], {
      env: { PATH, DATABASE_URL, NODE_ENV: 'test', ...env },
    });
  expect((await grant('ann@example.org', { AUTHORSHIP_SECRET })).stdout).toBe(
    'ann@example.org is now admin. It takes effect with their next request.\n',
  );
  await expect(grant('eve@example.org', { AUTHORSHIP_SECRET })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^No account has the address eve@example.org/),
  });
  await expect(grant('ann@example.org', {})).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^AUTHORSHIP_SECRET is not set/),
  });
});
