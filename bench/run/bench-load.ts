import { randomBytes } from 'node:crypto';
import { DatabaseNode } from '@/bench/chaos/database-node';
import type { BenchRun } from '@/bench/measured';
import { generateClient } from '@/lib/db/generate-client';
import { migrate } from '@/lib/db/migrate';
import { findProgram } from '@/lib/start/find-program';

/** Many people who report, decide and read at once, at one server behind nginx and at two. */
export const runLoad: BenchRun = async (_argument, say) => {
  if (!findProgram('nginx')) throw new Error('nginx is missing: apt-get install nginx-light');
  const node = await DatabaseNode.make('load');
  const secrets = {
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    AUTHORSHIP_SECRET: randomBytes(32).toString('hex'),
  };
  try {
    await node.start();
    await node.fill();
    Object.assign(process.env, {
      ...secrets,
      PAYCHART_MODE: 'test',
      PAYCHART_DATA_DIR: node.folder,
      DATABASE_URL: await node.url(),
      NEXTAUTH_URL: 'http://localhost:3000',
    });
    generateClient();
    await migrate(process.env.DATABASE_URL ?? '');
    const { benchLoad } = await import('@/bench/load/bench-load');
    const rows = await benchLoad({ node, secrets, say });
    const conditions = 'PostgreSQL, the site, nginx and all people share the machine; 10,000 reports were there before';
    return { conditions, seeds: '', rows };
  } finally {
    await globalThis.paychartDatabase?.$disconnect();
    await node.remove();
  }
};
