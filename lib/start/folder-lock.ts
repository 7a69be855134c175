import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { StartProblem } from '@/lib/db/start-problem';

/**
 * Keeps two starts off one data folder: a local socket that the system closes with its process, however that ends.
 * `holder` is what the second start is told about the first. Throws StartProblem when another process holds it.
 */
export async function lockFolder(folder: string, holder: string): Promise<Server> {
  const address = socketOf(folder);
  const server = createServer((asking) => asking.end(holder));
  server.unref();
  if (await listens(server, address)) return server;

  const other = await ask(address);
  if (other === undefined) {
    // Only its file is left: its process is gone.
    await rm(address, { force: true });
    if (await listens(server, address)) return server;
  }
  throw new StartProblem(
    `The data folder ${folder} is in use by ${other ?? 'another process'}. Stop that first, or set PAYCHART_DATA_DIR to another folder.`,
  );
}

function socketOf(folder: string): string {
  const name = `paychart-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  if (process.platform === 'linux') return `\0${name}`; // leaves no file behind
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join(os.tmpdir(), `${name}.sock`);
}

function listens(server: Server, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(address, () => resolve(true));
  });
}

/** What the holder says of itself; undefined when nobody is there. */
function ask(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(address);
    let said = '';
    socket.on('data', (text) => {
      said += text;
    });
    socket.on('error', () => resolve(undefined));
    socket.on('end', () => resolve(said));
  });
}
