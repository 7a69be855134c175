import { createHash } from 'node:crypto';
import path from 'node:path';

/**
 * Where the embedded database, generated secrets and the local mailbox live. As root outside the project: the user that
 * PostgreSQL then runs as may not reach a project in someone's private folder.
 */
export function dataFolder(): string {
  const named = process.env.PAYCHART_DATA_DIR;
  if (named) return path.resolve(named);
  if (process.getuid?.() !== 0) return path.resolve('.data');
  const project = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12);
  return `/var/lib/paychart-${project}`;
}
