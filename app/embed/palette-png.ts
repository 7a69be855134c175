import { crc32, deflateSync } from 'node:zlib';

const MOST_COLORS = 96;

/** Colors that are less apart, as a sum of squares, are drawn as one. */
const LEAST_APART = 16;

/**
 * Opaque pixels (red, green, blue, alpha) as a PNG with a palette, a third of the bytes of one without: the library that
 * draws writes none. Rare colors, of edges and of what fades out, become the nearest of the frequent ones.
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const colors = Array.from({ length: width * height }, (_, at) => colorAt(pixels, 4 * at));
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette: number[] = [];
  for (const [color] of [...counts].sort(([one, many], [other, more]) => more - many || one - other)) {
    if (palette.length < MOST_COLORS && palette.every((each) => apart(each, color) >= LEAST_APART)) palette.push(color);
  }
  const places = new Map(Array.from(counts.keys(), (color) => [color, nearest(palette, color)]));
  // Before each row stands how it is filtered: 0 is not at all.
  const rows = new Uint8Array(height * (width + 1));
  for (const [at, color] of colors.entries()) {
    rows[at + Math.floor(at / width) + 1] = places.get(color) ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8); // bits a pixel, and that they count in the palette
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('PLTE', Buffer.from(palette.flatMap(partsOf))),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function colorAt(pixels: Uint8Array, at: number): number {
  return ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
}

function partsOf(color: number): [red: number, green: number, blue: number] {
  return [color >> 16, (color >> 8) & 255, color & 255];
}

function nearest(palette: readonly number[], color: number): number {
  const distances = palette.map((each) => apart(each, color));
  return distances.indexOf(Math.min(...distances));
}

function apart(one: number, other: number): number {
  const [[r1, g1, b1], [r2, g2, b2]] = [partsOf(one), partsOf(other)];
  return (r1 - r2) ** 2 + (g1 - g2) ** 2 + (b1 - b2) ** 2;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
