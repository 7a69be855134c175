import type { Env } from '@/lib/env';
import { isLoopback } from './asked-address';
import { demoAccounts } from './prepare-content';

/** What the start says once the site is served. */
export function welcome(mode: Env['PAYCHART_MODE'], address: string, publicAddress: string): string {
  if (mode === 'production')
    return `\nPaychart is at ${address}, and people reach it at ${publicAddress}${unprotected(publicAddress)}`;
  if (mode === 'test') return `\nPaychart is at ${address}`;
  const accounts = Object.entries(demoAccounts).map(([role, email]) => `  ${role.padEnd(9)}  ${email}`);
  return [
    '',
    `Paychart is at ${address}`,
    '',
    `Sign in at ${address}/sign-in as`,
    ...accounts,
    process.env.EMAIL_SERVER
      ? 'Sign-in emails go out through EMAIL_SERVER.'
      : `Sign-in emails show up at ${address}/mailbox`,
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}

function unprotected(publicAddress: string): string {
  const { protocol, hostname } = new URL(publicAddress);
  if (protocol === 'https:' || isLoopback(hostname)) return '';
  return '\nThat is http: others can read sign-in links, sessions and reports on the way. Put a proxy with HTTPS in front, and start NEXTAUTH_URL with https://.';
}
