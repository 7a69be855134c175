import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { freePort } from '@/lib/db/free-port';
import { lockFolder } from './folder-lock';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'paychart-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs a start that is to fail, with an environment of its own. */
async function start(mode: string, variables: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['lib/start/launch.js', mode], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      PAYCHART_DATA_DIR: folder,
      PORT: String(await freePort()),
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      said += text;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said: said.trim() };
}

const production = {
  NEXTAUTH_URL: 'https://paychart.example',
  NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
  AUTHORSHIP_SECRET: randomBytes(32).toString('hex'),
  EMAIL_SERVER: 'smtp://localhost:2525',
  EMAIL_FROM: 'Paychart <no-reply@paychart.example>',
};

describe('a start that can’t be', () => {
  const own = () => new URL(process.env.DATABASE_URL ?? '');
  const wrongPassword = () => Object.assign(own(), { password: 'wrong' }).href;
  const noDatabase = () => Object.assign(own(), { pathname: '/nowhere' }).href;

  it.each([
    ['a port that is none', () => ({ PORT: 'abc' }), /^PORT must be a number/],
    ['a time to drain that is none', () => ({ DRAIN_SECONDS: '5s' }), /^DRAIN_SECONDS must be a number from 0 to 300/],
    ['an address that is none', () => ({ DATABASE_URL: 'localhost' }), /^DATABASE_URL is not a PostgreSQL address/],
    [
      'another kind of database',
      () => ({ DATABASE_URL: 'mysql://localhost/x' }),
      /^DATABASE_URL is not a PostgreSQL address/,
    ],
    [
      'a server that is not there',
      () => ({ DATABASE_URL: 'postgres://u:hidden@127.0.0.1:1/x' }),
      /^No PostgreSQL answers/,
    ],
    ['a wrong password', () => ({ DATABASE_URL: wrongPassword() }), /refuses the user or password/],
    ['a database that is not there', () => ({ DATABASE_URL: noDatabase() }), /There is no database “nowhere”/],
  ])('with %s says in one sentence what to do', async (_, variables, sentence) => {
    const { code, said } = await start('demo', variables());
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/\n|hidden|wrong|at .*\.ts/);
    expect(code).toBe(1);
  });

  it('on a data folder that can’t be written names it', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    const { code, said } = await start('demo', { PAYCHART_DATA_DIR: path.join(file, 'data') });
    expect(said).toMatch(/^The data folder .* can't be written/);
    expect(code).toBe(1);
  });

  it('on a port in use names another', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    try {
      const { code, said } = await start('demo', { PORT: String(port) });
      expect(said).toBe(
        `Port ${port} is in use by another program. Stop that program, or choose another port, such as PORT=${port + 1}.`,
      );
      expect(code).toBe(1);
    } finally {
      other.close();
    }
  });

  it('on a data folder in use says by whom', async () => {
    const lock = await lockFolder(folder, '`npm run demo` (process 7)');
    try {
      const { code, said } = await start('demo', {});
      expect(said).toMatch(/is in use by `npm run demo` \(process 7\)\. Stop that first/);
      expect(code).toBe(1);
    } finally {
      lock.close();
    }
  });
});

describe('production', () => {
  it('names everything that is missing', async () => {
    const { code, said } = await start('production', {});
    for (const name of Object.keys(production)) expect(said).toContain(`${name} is not set`);
    expect(code).toBe(1);
  });

  it.each([
    [{ EMAIL_SERVER: 'mail.example.org:587' }, /^EMAIL_SERVER is not a mail server address\. Write it as smtp:/],
    [{ EMAIL_FROM: 'Paychart' }, /^EMAIL_FROM is not a sender\. Write it as/],
    [{ TRUSTED_PROXIES: 'yes' }, /^TRUSTED_PROXIES must be a number from 0 to 10: how many proxies/],
    [{ METRICS_TOKEN: 'short' }, /^METRICS_TOKEN is too short: whoever has it reads \/api\/metrics/],
    [{ GOOGLE_ID: 'ours' }, /^Of GOOGLE_ID and GOOGLE_SECRET only one is set\. Set both, or neither/],
  ])('refuses %j in a sentence', async (variables, sentence) => {
    const { code, said } = await start('production', { ...production, ...variables });
    expect(said).toMatch(sentence);
    expect(said).not.toContain('\n');
    expect(code).toBe(1);
  });

  it('takes no short secret, and does not repeat it', async () => {
    const { code, said } = await start('production', { ...production, AUTHORSHIP_SECRET: 'tooshort' });
    expect(said).toMatch(/^AUTHORSHIP_SECRET is too short/);
    expect(said).not.toContain('tooshort');
    expect(code).toBe(1);
  });

  it('refuses a database with sample reports', async () => {
    await db.report.create({
      data: {
        id: randomUUID(),
        author: 'a'.repeat(64),
        authorSequence: 1,
        sample: true,
        receivedMonth: new Date('2026-11-01'),
        payBasis: 'yearly',
        amount: 50_000,
        paidHoursPerWeek: 40,
        bonusCents: 0,
        payYear: 2026,
        state: 'OH',
        experienceYears: 3,
        role: 'coder',
        credentials: ['none'],
        specialty: 'general',
        setting: 'hospital',
        arrangement: 'on_site',
        employment: 'full_time',
        benefits: [],
        hourlyCents: 2404,
        annualCents: 5_000_000,
        annualTotalCents: 5_000_000,
      },
    });
    const { code, said } = await start('production', { ...production, DATABASE_URL: process.env.DATABASE_URL ?? '' });
    expect(said).toMatch(/^This database holds generated sample reports/);
    expect(code).toBe(1);
  });
});
