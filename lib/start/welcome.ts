import type { Env } from '@/lib/env';
import { demoAccounts } from './prepare-content';

/** What the start says once the site is served. */
export function welcome(mode: Env['PAYCHART_MODE'], port: number): string {
  const address = `http://localhost:${port}`;
  if (mode === 'production' || mode === 'test') return `\nPaychart is at ${address}`;
  const accounts = Object.entries(demoAccounts).map(([role, email]) => `  ${role.padEnd(9)}  ${email}`);
  return [
    '',
    `Paychart is at ${address}`,
    '',
    `Sign in at ${address}/sign-in as`,
    ...accounts,
    process.env.EMAIL_SERVER
      ? 'Sign-in mail goes out through EMAIL_SERVER.'
      : `Sign-in mail shows up at ${address}/mailbox`,
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}
