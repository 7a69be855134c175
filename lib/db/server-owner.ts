import { execFileSync } from 'node:child_process';
import { StartProblem } from './start-problem';

/** Whom the PostgreSQL server runs as; undefined is whoever runs this. */
export interface Owner {
  uid: number;
  gid: number;
}

const NAME = 'postgres';

/** PostgreSQL refuses to run as root: then it runs as the user `postgres`, made if missing. */
export function serverOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    return lookUp();
  } catch {
    // There is no such user yet.
  }
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME], {
      stdio: 'ignore',
    });
    return lookUp();
  } catch {
    throw new StartProblem(
      'PostgreSQL does not run as root, and a user “postgres” could not be made. Start Paychart as another user, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
}

function lookUp(): Owner {
  const idOf = (flag: string) => Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: 'pipe' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}
