import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { freePort } from '@/lib/db/free-port';
import { freshFolder } from '@/lib/db/fresh-folder';

export interface SpawnedSite {
  address: string;
  /** Its data folder: gone once it is stopped, unless it was given. */
  folder: string;
  pid: number;
  /** Its exit code, once it has ended. */
  gone: Promise<number | null>;
  stop(): Promise<void>;
}

/**
 * Starts a site in a process of its own, on a fresh database unless the variables name a data folder, from the sources in
 * `project`. Resolves once it is served.
 */
export async function spawnSite(
  mode: 'test' | 'demo',
  purpose: string,
  variables: Readonly<Record<string, string>> = {},
  project = '.',
): Promise<SpawnedSite> {
  const given = variables.PAYCHART_DATA_DIR;
  const folder = given ?? (await freshFolder(purpose));
  const port = variables.PORT ?? String(await freePort());
  const address = `http://localhost:${port}`;
  const { DATABASE_URL: _, EMAIL_SERVER: __, ...environment } = process.env;
  const site = spawn(process.execPath, ['lib/start/launch.js', mode], {
    cwd: project,
    env: { ...environment, PORT: port, PAYCHART_DATA_DIR: folder, NEXTAUTH_URL: address, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<number | null>((resolve) => site.once('exit', resolve));
  const stop = async () => {
    site.kill('SIGTERM');
    await gone;
    if (!given) await rm(folder, { recursive: true, force: true });
  };

  const served = new Promise<true>((resolve) => {
    let said = '';
    site.stdout.on('data', (text) => {
      said += text;
      if (said.includes('Paychart is at ')) resolve(true);
    });
  });
  const first = await Promise.race([served, gone]);
  if (first === true && site.pid !== undefined) return { address, folder, pid: site.pid, gone, stop };
  await stop();
  throw new Error(`The site for ${purpose} ended with exit code ${first}`);
}
