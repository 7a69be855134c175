import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onlyKnown, type Parameters } from './database-url';
import { StartProblem } from './start-problem';

/**
 * The parameters of a service, from the file in which PostgreSQL's own tools look for it
 * (https://www.postgresql.org/docs/18/libpq-pgservice.html). Throws StartProblem when it is in none.
 */
export function readService(name: string): Parameters {
  const files = [
    process.env.PGSERVICEFILE ?? path.join(os.homedir(), '.pg_service.conf'),
    path.join(process.env.PGSYSCONFDIR ?? '/etc/postgresql-common', 'pg_service.conf'),
  ];
  for (const file of files.filter((file) => existsSync(/* turbopackIgnore: true */ file))) {
    const found = sectionIn(readFileSync(/* turbopackIgnore: true */ file, 'utf8'), name);
    if (found) return onlyKnown(found, true);
  }
  throw new StartProblem(
    `DATABASE_URL names a service that stands in none of ${files.join(' and ')}. Add it to one of them, or set PGSERVICEFILE.`,
  );
}

function sectionIn(text: string, name: string): Record<string, string> | undefined {
  let found: Record<string, string> | undefined;
  for (const line of text.split('\n').map((line) => line.trim())) {
    const [, section] = /^\[(.*)\]$/.exec(line) ?? [];
    if (section !== undefined && found) return found;
    if (section === name) found = {};
    const [, key, value] = /^([^#=[]+)=(.*)$/.exec(line) ?? [];
    if (found && key && value !== undefined) found[key] = value;
  }
  return found;
}
