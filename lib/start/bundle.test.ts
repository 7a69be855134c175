import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundleServer } from './bundle';
import { BUNDLE_LIST, freshBundle } from './fresh-bundle.js';

test('the bundle is whole, and of the sources as they are', async () => {
  await bundleServer();
  const entry = freshBundle();
  expect(await readFile(entry ?? '', 'utf8')).toContain('startSite');
  expect(await readFile(path.join(path.dirname(entry ?? ''), 'package.json'), 'utf8')).toContain('module');
  expect(JSON.parse(await readFile(BUNDLE_LIST, 'utf8')).files).toEqual(
    expect.arrayContaining(['lib/start/serve.ts', 'prisma/schema.prisma']),
  );
});

test('a source that changed, or a list that was cut off, sends the start to the sources', async () => {
  await bundleServer();
  const list = await readFile(BUNDLE_LIST, 'utf8');
  onTestFinished(() => writeFile(BUNDLE_LIST, list));

  const { files, ...rest } = JSON.parse(list);
  const source = 'lib/start/welcome.ts';
  expect(files).toContain(source);
  await writeFile(BUNDLE_LIST, JSON.stringify({ ...rest, files: files.filter((file: string) => file !== source) }));
  expect(freshBundle()).toBeUndefined();
  await writeFile(BUNDLE_LIST, JSON.stringify({ ...rest, files: [...files, 'lib/start/gone.ts'] }));
  expect(freshBundle()).toBeUndefined();
  await writeFile(BUNDLE_LIST, list.slice(0, 100));
  expect(freshBundle()).toBeUndefined();
  await writeFile(BUNDLE_LIST, list);
  expect(freshBundle()).toBeDefined();
});
