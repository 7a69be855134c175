import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const secretsSchema = z.object({ NEXTAUTH_SECRET: z.string(), AUTHORSHIP_SECRET: z.string() });

export type Secrets = z.infer<typeof secretsSchema>;

/** The secrets of a demo or development site, made once and kept in its data folder. */
export async function readOrMakeSecrets(folder: string): Promise<Secrets> {
  const file = path.join(folder, 'secrets.json');
  try {
    return secretsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const secrets = {
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    AUTHORSHIP_SECRET: randomBytes(32).toString('hex'),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}
