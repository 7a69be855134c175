import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { findProgram } from './find-program';

const found = findProgram('haproxy');
if (!found) process.stdout.write('There is no haproxy here, and no root to install it: its tests are left out.\n');

it.skipIf(!found).each(['haproxy-site.cfg', 'haproxy-postgresql.cfg'])(
  'HAProxy takes %s as operators get it',
  async (file) => {
    const checked = promisify(execFile)('haproxy', ['-c', '-f', path.join('docs', 'configuration', file)]);
    await expect(checked).resolves.toMatchObject({ stdout: expect.stringContaining('valid') });
  },
);

it('gives up each server of the site that lost its power', async () => {
  const servers = (await readFile('docs/configuration/haproxy-site.cfg', 'utf8')).match(/^ {2}server .*$/gm);
  expect(servers).toHaveLength(6);
  // In default-server it would be taken and forgotten: findings/haproxy-takes-a-default-and-forgets-it.sh
  for (const server of servers ?? []) expect(server).toContain(' tcp-ut 5s');
});
