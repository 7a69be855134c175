import { dataFolder } from './data-folder';
import { readOrMakeSecrets } from './secrets';

/** Asked before a command opens the embedded database, and so sets it. */
const ownDatabase = !process.env.DATABASE_URL;

/** The site's AUTHORSHIP_SECRET: as set, or what the site that keeps its data here made itself; undefined: neither. */
export async function findAuthorshipSecret(): Promise<string | undefined> {
  if (process.env.AUTHORSHIP_SECRET) return process.env.AUTHORSHIP_SECRET;
  return ownDatabase ? (await readOrMakeSecrets(dataFolder())).AUTHORSHIP_SECRET : undefined;
}
