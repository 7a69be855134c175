import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { folderProblem } from '@/lib/db/folder-problem';

const secretsSchema = z.object({ NEXTAUTH_SECRET: z.string(), AUTHORSHIP_SECRET: z.string() });

type Secrets = z.infer<typeof secretsSchema>;

/**
 * The secrets of a demo or development site, made once and kept in its data folder. Throws StartProblem when the folder
 * can't be used.
 */
export async function readOrMakeSecrets(folder: string): Promise<Secrets> {
  try {
    return await readSecrets(folder);
  } catch (error) {
    throw folderProblem(folder, String(error)) ?? error;
  }
}

async function readSecrets(folder: string): Promise<Secrets> {
  const file = path.join(folder, 'secrets.json');
  const kept = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (kept !== undefined) return secretsSchema.parse(JSON.parse(kept));

  const secrets = {
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    AUTHORSHIP_SECRET: randomBytes(32).toString('hex'),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}
