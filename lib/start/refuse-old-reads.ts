import { Socket } from 'node:net';
import { type Client, DatabaseError } from 'pg';
import { z } from 'zod';
import { StartProblem } from '@/lib/db/start-problem';

const portSchema = z.tuple([z.object({ port: z.number().nullable() })]);
const valueSchema = z.tuple([z.record(z.string(), z.string())]);
const nodesSchema = z.array(z.object({ role: z.string(), lb_weight: z.coerce.number() }));

/**
 * Throws StartProblem where pgpool-II answers and may answer with what is old: from a standby, or from its memory. For each
 * connection it draws which server it reads from, so that what one connection sees would tell only by chance.
 */
export async function refuseOldReads(client: Client): Promise<void> {
  if (await isDirect(client)) return; // PostgreSQL would log what only pgpool understands as an error
  const show = async (setting: string) => {
    const [row] = valueSchema.parse((await client.query(`PGPOOL SHOW ${setting}`)).rows);
    return row[setting];
  };
  const balances = await show('load_balance_mode').catch((error) => {
    if (error instanceof DatabaseError) return undefined;
    throw error;
  });
  if (balances === undefined) return;

  if ((await show('memory_cache_enabled')) === 'on') {
    throw new StartProblem(
      'DATABASE_URL leads through pgpool-II, which remembers answers and misses what is written past it. Set memory_cache_enabled = off in its pgpool.conf.',
    );
  }
  if (balances !== 'on') return;
  const nodes = nodesSchema.parse((await client.query('SHOW pool_nodes')).rows);
  if (nodes.length < 2 || !nodes.some((node) => node.role === 'standby' && node.lb_weight > 0)) return;
  const toPrimary = `${client.database}:primary`;
  const redirected = (await show('database_redirect_preference_list')) ?? '';
  if (redirected.split(',').some((entry) => entry.trim() === toPrimary)) return;
  throw new StartProblem(
    `DATABASE_URL leads through pgpool-II, which reads from a standby what may be old there. Set load_balance_mode = off in its pgpool.conf; or, where other databases need it, database_redirect_preference_list = '${toPrimary}'.`,
  );
}

/** Whether PostgreSQL sees the connection come from where it begins, with nothing in between. */
async function isDirect(client: Client): Promise<boolean> {
  const { stream } = client.connection;
  if (!(stream instanceof Socket) || stream.localPort === undefined) return false;
  const [{ port }] = portSchema.parse((await client.query('SELECT inet_client_port() AS port')).rows);
  return port === stream.localPort;
}
