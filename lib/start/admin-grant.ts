import { findAuthorshipSecret } from './find-authorship-secret';
import { runCommand } from './run-command';

/** `npm run admin:grant -- EMAIL ROLE` */
await runCommand(async () => {
  const secret = await findAuthorshipSecret();
  if (!secret) return { done: false, text: 'AUTHORSHIP_SECRET is not set: it encrypts addresses, as on the site.' };
  process.env.AUTHORSHIP_SECRET = secret;
  const { reencryptStored } = await import('@/lib/auth/reencrypt-stored');
  await reencryptStored();
  const { adminGrant } = await import('@/lib/auth/admin-grant');
  return adminGrant(process.argv.slice(2));
});
