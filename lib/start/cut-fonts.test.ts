import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fontCharacters } from './cut-fonts';

/** Marks that the packages' fonts lack as well: they show in a font of the reader's machine. */
const drawnElsewhere = '✓✗✕◔◆';

it('the fonts hold every character that pages and figures say', async () => {
  const folders = ['app', 'lib/survey', 'lib/reports', 'lib/estimate', 'prisma'];
  const entries = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })));
  const files = entries
    .flat()
    .filter((entry) => entry.isFile() && /\.(tsx?|css|csv)$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => path.join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(300);
  const missing = new Set<string>();
  for (const file of files) {
    // Comments say other characters, which no page shows.
    const text = (await readFile(file, 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<!:)\/\/.*$/gm, '');
    for (const character of text.replaceAll(/\s/g, '')) {
      if (!fontCharacters.includes(character) && !drawnElsewhere.includes(character))
        missing.add(`${file}: ${character}`);
    }
  }
  expect([...missing]).toEqual([]);
});
