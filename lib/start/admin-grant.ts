import { runCommand } from './run-command';

/** `npm run admin:grant -- EMAIL ROLE` */
await runCommand(async () => {
  const { adminGrant } = await import('@/lib/auth/admin-grant');
  return adminGrant(process.argv.slice(2));
});
