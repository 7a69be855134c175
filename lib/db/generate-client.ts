import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const schema = 'prisma/schema.prisma';
const stamp = 'lib/db/generated/schema.sha256';

/** Makes Prisma's client from the schema, unless it is there and the schema is the same. */
export function generateClient(): void {
  const wanted = createHash('sha256').update(readFileSync(schema)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  const prisma = createRequire(import.meta.url).resolve('prisma/package.json');
  execFileSync(process.execPath, [path.join(path.dirname(prisma), 'build/index.js'), 'generate'], {
    // Any file will do: generating needs no engine, but the command line would first download one.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: path.resolve(schema), PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    stdio: 'ignore',
  });
  writeFileSync(stamp, wanted);
}
