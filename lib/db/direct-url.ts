/**
 * Where PostgreSQL itself is reached, past a pooler that DATABASE_URL leads to: for LISTEN, which belongs to one
 * connection, and for migrations, which take longer than a pooler may allow.
 */
export function directUrl(databaseUrl: string): string {
  return process.env.DIRECT_DATABASE_URL || databaseUrl;
}
