import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { colors } from './colors';

test('shared images have the colors of the pages', async () => {
  const [light = ''] = (await readFile('app/globals.css', 'utf8')).split('@media');
  for (const [token, color] of Object.entries(colors)) expect(light).toContain(`--${token}: ${color};`);
});
