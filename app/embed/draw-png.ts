import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { palettePng } from './palette-png';

let ready: Promise<Uint8Array[]> | undefined;

/** Draws a picture whose styles are plain, with the fonts of the site, as PNG. */
export async function drawPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= makeReady().catch((error) => {
    ready = undefined;
    throw error;
  });
  const drawing = new Resvg(svg, { font: { fontBuffers: await ready, defaultFontFamily: 'Source Sans 3' } });
  const image = drawing.render();
  const png = palettePng(image.pixels, image.width, image.height);
  image.free();
  drawing.free();
  return png;
}

/** Once in a process. */
async function makeReady(): Promise<Uint8Array[]> {
  const inRoot = (file: string) => readFile(path.join(process.cwd(), file));
  const [code, ...fonts] = await Promise.all([
    inRoot('node_modules/@resvg/resvg-wasm/index_bg.wasm'),
    ...['sans-400', 'sans-600', 'serif-600'].map((font) => inRoot(`app/_cut-fonts/${font}.ttf`)),
  ]);
  await initWasm(new Uint8Array(code));
  return fonts;
}
