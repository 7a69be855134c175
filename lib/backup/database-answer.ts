import { DatabaseError } from 'pg';

/** What PostgreSQL said, or that it is gone; undefined for any other error. */
export function databaseAnswer(error: unknown): string | undefined {
  if (error instanceof DatabaseError) return error.message;
  const isLost = error instanceof Error && /^Connection terminated|ECONNRESET|ECONNREFUSED|EPIPE/.test(error.message);
  return isLost ? 'nothing more: the connection was lost' : undefined;
}
