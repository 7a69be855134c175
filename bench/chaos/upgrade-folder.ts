import { upgradeServer } from '@/lib/start/upgrade-server';

// What major.ts kills: a start, as far as the upgrade of its database.
const [folder = ''] = process.argv.slice(2);
await upgradeServer(folder, { signal: new AbortController().signal, say: (text) => process.stdout.write(`${text}\n`) });
process.exit(0);
