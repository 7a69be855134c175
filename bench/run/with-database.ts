import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { startEmbeddedServer } from '@/lib/db/embedded-server';
import { freshFolder } from '@/lib/db/fresh-folder';
import { generateClient } from '@/lib/db/generate-client';
import { migrate } from '@/lib/db/migrate';

export interface OwnDatabase {
  /** Of authorship and sign-in. */
  secret: string;
  /** The address of another database of the server, empty and migrated. */
  another(): Promise<string>;
}

/** Does `work` on an empty, migrated database of a server of its own. What reads the database is to be imported within. */
export async function withDatabase<T>(work: (own: OwnDatabase) => Promise<T>): Promise<T> {
  const folder = await freshFolder('bench');
  const server = await startEmbeddedServer(folder);
  try {
    const migrated = async (name: string) => {
      const url = await server.database(name);
      await migrate(url);
      return url;
    };
    const secret = randomBytes(32).toString('hex');
    Object.assign(process.env, {
      PAYCHART_MODE: 'test',
      PAYCHART_DATA_DIR: folder,
      DATABASE_URL: await migrated('bench'),
      NEXTAUTH_URL: 'http://localhost:3000',
      NEXTAUTH_SECRET: secret,
      AUTHORSHIP_SECRET: secret,
    });
    generateClient();
    return await work({ secret, another: () => migrated('another') });
  } finally {
    await globalThis.paychartDatabase?.$disconnect();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
