import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { documented } from '@/bench/chaos/documented';
import { type StartedProgram, startProgram } from '@/bench/started-program';

/** nginx before one or two servers of the site, `127.0.0.1:PORT` each, as docs/configuration/nginx-site.conf has it. */
export async function startFront(
  port: number,
  [first, second]: readonly [string, string | undefined],
): Promise<StartedProgram> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'paychart-front-'));
  const own: Record<string, string> = {
    'listen 80;': `listen 127.0.0.1:${port};`,
    '10.0.0.11:3000': first,
    ...(second ? { '10.0.0.12:3000': second } : { '  server 10.0.0.12:3000 max_fails=1 fail_timeout=2s;\n': '' }),
    '/var/log/nginx/error.log': path.join(folder, 'error.log'),
  };
  await writeFile(path.join(folder, 'site.conf'), await documented('nginx-site.conf', own));
  const configuration = path.join(folder, 'nginx.conf');
  // The rest of a configuration, as packages bring it.
  await writeFile(
    configuration,
    `daemon off; worker_processes 1; pid ${folder}/pid; events { worker_connections 4096; } http { include ${folder}/site.conf; }`,
  );
  const front = await startProgram(`http://127.0.0.1:${port}/`, 'nginx', ['-c', configuration]);
  return { ...front, stop: () => front.stop().then(() => rm(folder, { recursive: true, force: true })) };
}
