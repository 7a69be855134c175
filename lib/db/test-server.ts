import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { startEmbeddedServer } from './embedded-server';
import { freshFolder } from './fresh-folder';
import { generateClient } from './generate-client';
import { migrate } from './migrate';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, empty database: each test file works on a copy of it. */
    templateDatabase: string;
  }
}

/** One PostgreSQL server for a whole run of unit tests, in a folder of its own, gone afterwards. */
export default async function setUp(project: TestProject) {
  generateClient();
  const folder = await freshFolder('test');
  const server = await startEmbeddedServer(folder);
  const template = await server.database('template');
  await migrate(template);
  project.provide('templateDatabase', template);

  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
