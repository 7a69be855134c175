import { findProgram } from '@/lib/start/find-program';
import { playBehind } from './behind-pooler';
import { documented } from './documented';
import type { Scene } from './scene';

/** PgBouncer before PostgreSQL; either is killed and started again. */
export const playPooler: Scene = async (given) => {
  if (!findProgram('pgbouncer')) return 'PgBouncer is missing: apt-get install pgbouncer';
  return playBehind(given, 'PgBouncer', async ({ server, port, password, write }) => {
    const changes = {
      'host=10.0.0.21 port=5432': `host=127.0.0.1 port=${server}`,
      'listen_port = 6432': `listen_port = ${port}\nunix_socket_dir =`,
      '/etc/pgbouncer/userlist.txt': await write('userlist.txt', `"paychart" "${password}"\n`),
    };
    return { program: 'pgbouncer', args: [await write('pgbouncer.ini', await documented('pgbouncer.ini', changes))] };
  });
};
