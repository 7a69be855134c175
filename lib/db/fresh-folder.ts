import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A new, empty folder for an embedded database that is thrown away afterwards: one that the server's user can reach. */
export function freshFolder(purpose: string): Promise<string> {
  const parent = process.getuid?.() === 0 ? '/var/lib' : os.tmpdir();
  return mkdtemp(path.join(parent, `paychart-${purpose}-`));
}
