import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type StartedProgram, startProgram } from '@/bench/started-program';
import { freePort } from '@/lib/db/free-port';
import { findProgram } from '@/lib/start/find-program';

/** Serves this HTML by nginx, as a file that was compressed before; undefined where there is none and apt can't install it. */
export async function serveByNginx(html: Buffer): Promise<StartedProgram | undefined> {
  if (!findProgram('nginx')) return undefined;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'paychart-nginx-'));
  await chmod(folder, 0o755); // nginx reads as a user of its own
  await writeFile(path.join(folder, 'index.html'), html);
  await writeFile(path.join(folder, 'index.html.gz'), gzipSync(html, { level: 9 }));
  const port = await freePort();
  const configuration = path.join(folder, 'nginx.conf');
  await writeFile(
    configuration,
    `daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  default_type text/html;
  sendfile on;
  gzip_static on;
  server { listen 127.0.0.1:${port}; root ${folder}; }
}
`,
  );
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const server = await startProgram(`http://127.0.0.1:${port}/`, 'nginx', ['-c', configuration]);
    return { ...server, stop: () => server.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
