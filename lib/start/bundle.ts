import { statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BUNDLE_FOLDER, BUNDLE_LIST, freshBundle, stateOf } from './fresh-bundle.js';

/** What the bundle is made by or for, beside the sources that are in it. */
const alsoOf = ['package-lock.json', 'tsconfig.json', 'prisma/schema.prisma'];

/**
 * Makes one bundle of the server's sources for the next start, unless it is there: see launch.js. A start that is killed
 * meanwhile leaves the list of an older bundle or none, and so does a disk that is full or can't be written: the next
 * start is from the sources then.
 */
export async function bundleServer(): Promise<void> {
  if (freshBundle()) return;
  const began = Date.now();
  try {
    const { build } = await import('esbuild'); // needed once
    const { metafile } = await build({
      entryPoints: ['lib/start/start.ts'],
      outdir: BUNDLE_FOLDER,
      entryNames: '[name]-[hash]', // a server that runs from an older bundle may yet load a part of it
      bundle: true,
      splitting: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'es2023',
      metafile: true,
      logLevel: 'silent',
    });
    // Node keeps what it once found of a folder: it must not look for that of Next's build before there is one.
    await writeFile(path.join(BUNDLE_FOLDER, 'package.json'), '{"type":"module"}');
    const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === 'lib/start/start.ts');
    const files = [...alsoOf, ...Object.keys(metafile.inputs)];
    if (files.some((file) => statSync(file).mtimeMs >= began)) return; // and may not be what was bundled
    const half = path.join(BUNDLE_FOLDER, 'half');
    await writeFile(half, JSON.stringify({ entry: entry?.[0], files, state: stateOf(files) }));
    await rename(half, BUNDLE_LIST);
  } catch {
    // As said above.
  }
}
