import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';

const scripts = z.object({ scripts: z.object({ start: z.string() }) });

it('systemd starts what npm start runs', async () => {
  const unit = await readFile('docs/configuration/paychart.service', 'utf8');
  const { start } = scripts.parse(JSON.parse(await readFile('package.json', 'utf8'))).scripts;
  expect(/^ExecStart=(.*)$/m.exec(unit)?.[1]).toBe(start);
});
