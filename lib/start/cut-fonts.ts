import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

interface Cut {
  /** In node_modules. */
  source: string;
  /** The lightest and the boldest weight in use; none where the source has one alone. */
  weights?: { min: number; max: number };
}

const cuts: Readonly<Record<string, Cut>> = {
  'sans.woff2': {
    source: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    weights: { min: 400, max: 700 },
  },
  'serif.woff2': {
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    weights: { min: 400, max: 600 },
  },
  // For drawing, by a library that reads no other fonts than these.
  'sans-400.ttf': { source: '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff' },
  'sans-600.ttf': { source: '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff' },
  'serif-600.ttf': { source: '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff' },
};

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

/** All that the pages say; what people type beyond it shows in a font of their own machine. */
export const fontCharacters = `${ascii}\u00a0‘’“”–—…·−×÷±†›áéíñóúü`;

/** Kerning, and the figures that globals.css asks for. */
const features = ['kern', 'ccmp', 'mark', 'lnum', 'tnum'];

const folder = 'app/_cut-fonts';
const stamp = path.join(folder, 'cut.sha256');

/** Cuts the fonts of the packages to what the pages use of them, a third of their bytes, unless that is done. */
export async function cutFonts(): Promise<void> {
  const fonts = await Promise.all(
    Object.entries(cuts).map(async ([name, { source, weights }]) => ({
      name,
      weights,
      whole: await readFile(path.join('node_modules', source)),
    })),
  );
  const hash = createHash('sha256').update(JSON.stringify([cuts, fontCharacters, features]));
  for (const { whole } of fonts) hash.update(whole);
  const wanted = hash.digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;

  const { default: subsetFont } = await import('subset-font'); // heavy, and needed once
  await mkdir(folder, { recursive: true });
  for (const { name, weights, whole } of fonts) {
    // `keepFeatures` and `noHinting` are newer than the package's types.
    const options = {
      targetFormat: name.endsWith('.ttf') ? 'truetype' : 'woff2',
      ...(weights && { variationAxes: { wght: weights } }),
      keepFeatures: features,
      noHinting: true,
    } as const;
    await writeWhole(path.join(folder, name), await subsetFont(whole, fontCharacters, options));
  }
  await writeWhole(stamp, wanted);
}

/** In one step: another start may be building from these files. */
async function writeWhole(file: string, content: Buffer | string): Promise<void> {
  const written = `${file}.${process.pid}`;
  await writeFile(written, content);
  await rename(written, file);
}
