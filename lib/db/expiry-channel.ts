import { createHash } from 'node:crypto';
import { connectionSettings } from './connection-settings';

/** The channel for tags that moved. It includes the schema, so that sites sharing a database don't hear each other. */
export function expiryChannel(databaseUrl = process.env.DATABASE_URL ?? ''): string {
  const { schema } = connectionSettings(databaseUrl);
  if (schema === 'public') return 'paychart_expire';
  return `paychart_expire_${createHash('sha256').update(schema).digest('hex').slice(0, 16)}`;
}
