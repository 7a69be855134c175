import { StartProblem } from '@/lib/db/start-problem';
import type { Env } from '@/lib/env';
import { readMailServer, readSender } from '@/lib/mail/mail-server';
import { formKey } from './form-key';
import { readPublicAddress } from './public-address';
import { readOrMakeSecrets } from './secrets';

/** What production must be told, and how to come by it. */
const required = {
  NEXTAUTH_URL: 'the address people reach the site at, such as https://paychart.example',
  NEXTAUTH_SECRET: 'it protects sign-in; make one with `openssl rand -hex 32`',
  AUTHORSHIP_SECRET:
    'it alone ties coders to their reports, so keep a copy away from the database; make one with `openssl rand -hex 32`',
  EMAIL_SERVER: 'the mail server that sends sign-in links, as smtp://USER:PASSWORD@HOST:587',
  EMAIL_FROM: 'the sender of sign-in links, such as Paychart <no-reply@paychart.example>',
} as const;

const LEAST_SECRET_LETTERS = 32;

/**
 * Fills process.env with what a demo or development site can generate. In production nothing is generated: throws
 * StartProblem naming what is missing.
 */
export async function completeEnvironment(mode: Env['PAYCHART_MODE'], folder: string, port: number): Promise<void> {
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = formKey(process.env.NEXTAUTH_SECRET);
  if (mode !== 'production') {
    const made = { NEXTAUTH_URL: `http://localhost:${port}`, ...(await readOrMakeSecrets(folder)) };
    for (const [name, value] of Object.entries(made)) process.env[name] ||= value;
  }

  const problems = Object.entries(required).flatMap(([name, what]) => {
    const value = process.env[name];
    if (mode !== 'production' && name.startsWith('EMAIL')) return [];
    if (!value) return [`${name} is not set: ${what}.`];
    if (name.endsWith('SECRET') && value.length < LEAST_SECRET_LETTERS) {
      return [`${name} is too short: ${what}.`];
    }
    return [];
  });
  if (process.env.NEXTAUTH_URL) {
    const address = readPublicAddress(process.env.NEXTAUTH_URL);
    if ('origin' in address) process.env.NEXTAUTH_URL = address.origin;
    else problems.push(`NEXTAUTH_URL ${address.problem}: it is ${required.NEXTAUTH_URL}.`);
  }
  for (const [name, read] of [['EMAIL_SERVER', readMailServer] as const, ['EMAIL_FROM', readSender] as const]) {
    const problem = process.env[name] && problemOf(read, process.env[name]);
    if (problem) problems.push(problem);
  }
  if (!/^(\d|10)?$/.test(process.env.TRUSTED_PROXIES ?? '')) {
    problems.push(
      'TRUSTED_PROXIES must be a number from 0 to 10: how many proxies in front of the site add to X-Forwarded-For.',
    );
  }
  if (process.env.METRICS_TOKEN && process.env.METRICS_TOKEN.length < LEAST_SECRET_LETTERS) {
    problems.push(
      'METRICS_TOKEN is too short: whoever has it reads /api/metrics; make one with `openssl rand -hex 32`.',
    );
  }
  for (const [id, secret] of [['GOOGLE_ID', 'GOOGLE_SECRET'] as const, ['GITHUB_ID', 'GITHUB_SECRET'] as const]) {
    if (Boolean(process.env[id]) === Boolean(process.env[secret])) continue;
    problems.push(`Of ${id} and ${secret} only one is set. Set both, or neither to leave that sign-in out.`);
  }
  if (problems.length > 0) throw new StartProblem(problems.join('\n'));
}

function problemOf(read: (text: string) => unknown, text: string): string | undefined {
  try {
    read(text);
    return undefined;
  } catch (error) {
    if (error instanceof StartProblem) return error.message;
    throw error;
  }
}
