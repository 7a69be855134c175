import { afterEach, expect, it, vi } from 'vitest';
import { testMailServer } from '@/lib/mail/test-mail-server';

afterEach(() => vi.unstubAllEnvs());

it('is what the start says of a mail server that accepts no email, and nothing of one that does', async () => {
  const server = testMailServer();
  await server.start();
  const address = process.env.EMAIL_SERVER ?? '';
  const warning = async (EMAIL_SERVER: string | undefined) => {
    vi.resetModules();
    vi.stubEnv('EMAIL_SERVER', EMAIL_SERVER);
    return (await import('./mail-warning')).mailWarning();
  };
  expect(await warning(undefined)).toBeUndefined(); // the local mailbox
  expect(await warning(address)).toBeUndefined();
  expect(await warning(address.replace('smtp:', 'smtps:'))).toMatch(/^\nEmail does not go out\. .* Use smtp:\/\//);
  expect(server.mails).toEqual([]);
  await server.stop();
});
