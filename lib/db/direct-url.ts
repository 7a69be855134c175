/**
 * Where PostgreSQL itself is reached, past a pooler that DATABASE_URL leads to: for what belongs to one connection, such
 * as LISTEN and the locks of migrations, which a pooler that changes connections between transactions would lose.
 */
export function directUrl(databaseUrl: string): string {
  return process.env.DIRECT_DATABASE_URL || databaseUrl;
}
