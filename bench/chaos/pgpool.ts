import { findProgram } from '@/lib/start/find-program';
import { playBehind } from './behind-pooler';
import { documented } from './documented';
import type { Scene } from './scene';

/** pgpool-II before PostgreSQL; either is killed and started again. */
export const playPgpool: Scene = async (given) => {
  if (!findProgram('pgpool')) return 'pgpool-II is missing: apt-get install pgpool2';
  return playBehind(given, 'pgpool-II', async ({ folder, server, port, password, write }) => {
    const own = ['socket_dir', 'pcp_socket_dir', 'logdir'].map((setting) => `${setting} = '${folder}'`);
    own.push(`pid_file_name = '${folder}/pgpool.pid'`, `pcp_listen_addresses = ''`);
    const changes = {
      '10.0.0.21': '127.0.0.1',
      'backend_port0 = 5432': `backend_port0 = ${server}`,
      'port = 5433': [`port = ${port}`, ...own].join('\n'),
      '/etc/pgpool2/pool_passwd': await write('pool_passwd', `paychart:TEXT${password}\n`),
    };
    const settings = await write('pgpool.conf', await documented('pgpool.conf', changes));
    const rules = await write('pool_hba.conf', await documented('pool_hba.conf', {}));
    return { program: 'pgpool', args: ['-n', '-f', settings, '-a', rules] };
  });
};
