import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { listen } from './listen';

const CROWD = 1_000;

/** Opens as many connections as a crowd behind a proxy, says that it will, and then how many of them were taken within a second. */
const crowd = `
  let taken = 0;
  process.stdout.write('opening\\n');
  setTimeout(() => {
    for (let one = 0; one < ${CROWD}; one++) require('node:net').connect(+process.argv[1], '127.0.0.1', () => taken++).on('error', () => {});
    setTimeout(() => process.stdout.write(taken + '\\n', () => process.exit()), 1_000);
  }, 300)`;

it.skipIf(process.platform !== 'linux')('a crowd can connect while a page is being made', async () => {
  const server = createServer();
  const port = await listen(server, 0, '127.0.0.1');
  const child = spawn(process.execPath, ['-e', crowd, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  await once(lines, 'line');
  const said = once(lines, 'line');
  for (const end = performance.now() + 1_800; performance.now() < end; ); // a turn that takes long
  await setTimeout(1);
  expect(Number((await said)[0])).toBe(CROWD);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
