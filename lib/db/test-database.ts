import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, inject, vi } from 'vitest';

// Runs before each test file: its own database and secrets, set before anything reads the environment.
const template = new URL(inject('templateDatabase'));
const templateName = template.pathname.slice(1);
const name = `test_${randomUUID().replaceAll('-', '')}`;
const database = new URL(template);
database.pathname = `/${name}`;

const administrator = new URL(template);
administrator.pathname = '/postgres';

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: administrator.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

await administer(`CREATE DATABASE ${name} TEMPLATE ${templateName}`);

Object.assign(process.env, {
  PAYCHART_MODE: 'test',
  PAYCHART_DATA_DIR: `.data/${name}`,
  DATABASE_URL: database.href,
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
  AUTHORSHIP_SECRET: randomBytes(32).toString('hex'),
});

// Next's cache exists only inside its server; outside, a cached read is a plain one.
vi.mock('next/cache', () => ({
  cacheLife: () => undefined,
  cacheTag: () => undefined,
  updateTag: () => undefined,
}));

afterAll(async () => {
  await globalThis.paychartDatabase?.$disconnect();
  await administer(`DROP DATABASE ${name} WITH (FORCE)`);
});
