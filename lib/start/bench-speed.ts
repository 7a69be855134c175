import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedServer } from '@/lib/db/embedded-server';
import { generateClient } from '@/lib/db/generate-client';
import { migrate } from '@/lib/db/migrate';

/** `npm run bench:speed [-- REPORTS]`: import, approvals, fits and reads at 10,000 and 1,000,000 reports, on a server of its own. */
const large = Number(process.argv[2] ?? 1_000_000);
const parent = process.getuid?.() === 0 ? '/var/lib' : os.tmpdir(); // the server's user must reach it
const folder = await mkdtemp(path.join(parent, 'paychart-bench-'));
const server = await startEmbeddedServer(folder);
const say = (text: string) => process.stdout.write(`${text}\n`);
try {
  const secret = randomBytes(32).toString('hex');
  Object.assign(process.env, {
    PAYCHART_MODE: 'test',
    PAYCHART_DATA_DIR: folder,
    DATABASE_URL: await server.database('bench'),
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: secret,
    AUTHORSHIP_SECRET: secret,
  });
  generateClient();
  await migrate(process.env.DATABASE_URL ?? '');
  const { benchSpeed } = await import('@/lib/bench/speed/bench-speed');
  const rows = await benchSpeed(large, secret, say);
  for (const { what, figure, bar, met } of rows) {
    say(`${what.padEnd(64)}${figure.padStart(12)}  ${bar.padEnd(10)} ${met ? 'met' : 'not met'}`);
  }
} finally {
  await globalThis.paychartDatabase?.$disconnect();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit();
