import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';

interface Cut {
  /** In node_modules. */
  source: string;
  /** The lightest and the boldest weight in use. */
  weights: { min: number; max: number };
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
};

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

/** All that the pages say; what people type beyond it shows in a font of their own machine. */
export const fontCharacters = `${ascii}\u00a0‘’“”–—…·−×÷±†›`;

/** Kerning, and the figures that globals.css asks for. */
const features = ['kern', 'ccmp', 'mark', 'lnum', 'tnum'];

const folder = 'app/_cut-fonts';
const stamp = path.join(folder, 'cut.sha256');

/** Cuts the fonts of the packages to what the pages use of them, a third of their bytes, unless that is done. */
export async function cutFonts(): Promise<void> {
  const sources = await Promise.all(
    Object.values(cuts).map(({ source }) => readFile(path.join('node_modules', source))),
  );
  const asked = JSON.stringify([cuts, fontCharacters, features]);
  const wanted = createHash('sha256').update(asked).update(Buffer.concat(sources)).digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;

  await mkdir(folder, { recursive: true });
  for (const [name, { source, weights }] of Object.entries(cuts)) {
    // `keepFeatures` and `noHinting` are newer than the package's types.
    const options = {
      targetFormat: 'woff2',
      variationAxes: { wght: weights },
      keepFeatures: features,
      noHinting: true,
    } as const;
    const font = await readFile(path.join('node_modules', source));
    await writeFile(path.join(folder, name), await subsetFont(font, fontCharacters, options));
  }
  await writeFile(stamp, wanted);
}
