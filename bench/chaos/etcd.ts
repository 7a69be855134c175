import { parseEnv } from 'node:util';
import { freePort } from '@/lib/db/free-port';
import { documented } from './documented';

const MACHINES = [
  { name: 'db1', address: '10.0.0.21' },
  { name: 'db2', address: '10.0.0.22' },
  { name: 'etcd3', address: '10.0.0.31' },
] as const;

export type EtcdName = (typeof MACHINES)[number]['name'];

/** The three members of etcd in docs/configuration/etcd.conf, on ports of this machine. */
export async function etcdMembers() {
  const members: ((typeof MACHINES)[number] & { clients: number; peers: number })[] = [];
  for (const machine of MACHINES) members.push({ ...machine, clients: await freePort(), peers: await freePort() });
  const listed = (item: (member: (typeof members)[number]) => string) => members.map(item).join(',');

  return {
    /** What patroni.yml has in place of the documented members. */
    hosts: {
      [listed(({ address }) => `${address}:2379`)]: listed(({ clients }) => `127.0.0.1:${clients}`),
    },
    /** A member's environment, but for the folder of its data. */
    settingsOf: async (name: EtcdName): Promise<NodeJS.Dict<string>> => {
      const own = members.find((member) => member.name === name);
      const changes = {
        [listed((member) => `${member.name}=http://${member.address}:2380`)]: listed(
          (member) => `${member.name}=http://127.0.0.1:${member.peers}`,
        ),
        'ETCD_NAME=db1': `ETCD_NAME=${name}`,
        '10.0.0.21:2379': `127.0.0.1:${own?.clients}`,
        '10.0.0.21:2380': `127.0.0.1:${own?.peers}`,
      };
      return parseEnv(await documented('etcd.conf', changes));
    },
  };
}
