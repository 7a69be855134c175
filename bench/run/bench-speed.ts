import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { BenchRun } from '@/bench/measured';
import { startEmbeddedServer } from '@/lib/db/embedded-server';
import { freshFolder } from '@/lib/db/fresh-folder';
import { generateClient } from '@/lib/db/generate-client';
import { migrate } from '@/lib/db/migrate';

const REPORTS = 1_000_000;

/** Import, approvals, releases, fits and reads at 10,000 and at so many reports, on a server of its own. */
export const runSpeed: BenchRun = async (reports = REPORTS, say) => {
  const folder = await freshFolder('bench');
  const server = await startEmbeddedServer(folder);
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
    const { benchSpeed } = await import('@/bench/speed/bench-speed');
    const rows = await benchSpeed(reports, secret, say);
    return { conditions: `${reports.toLocaleString('en-US')} reports imported`, seeds: '', rows };
  } finally {
    await globalThis.paychartDatabase?.$disconnect();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
