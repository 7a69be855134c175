import { createHash } from 'node:crypto';
import { connectionSettings } from './connection-settings';

/** Where the servers of a site tell each other which figures moved: sites that share a database, by schema, do not hear each other. */
export function expiryChannel(databaseUrl = process.env.DATABASE_URL ?? ''): string {
  const { schema } = connectionSettings(databaseUrl);
  if (schema === 'public') return 'paychart_expire';
  return `paychart_expire_${createHash('sha256').update(schema).digest('hex').slice(0, 16)}`;
}
