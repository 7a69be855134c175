import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import outlines from '@/lib/areas/area-outlines.json';
import { readCountyLines, readSeedFiles } from '@/lib/baselines/read-seed-files';
import { outlineAreas } from './outline-areas';

/** It fails as well where a county lies in no area, or an area’s county has no outline. */
it('the file is what `npm run areas:outline` makes of the counties', async () => {
  expect(await outlineAreas()).toEqual(outlines);
});

it('each of the 530 areas has an outline within the picture', async () => {
  const [{ official }, counties] = await Promise.all([readSeedFiles(), readCountyLines()]);
  const codes = new Set(official.flatMap(({ dataset, subject }) => (dataset === 'area_wage' ? [subject] : [])));
  expect(new Set(Object.keys(outlines.areas))).toEqual(codes);
  expect(new Set(counties.map(({ areaCode }) => areaCode))).toEqual(codes);
  for (const [code, path] of Object.entries(outlines.areas)) {
    expect([code, path]).toEqual([code, expect.stringMatching(/^(?:M[\dlhv -]+z)+$/)]);
    for (const { x, y } of cornersOf(path)) {
      expect([code, x >= 0 && x <= outlines.width, y >= 0 && y <= outlines.height]).toEqual([code, true, true]);
    }
  }
});

it.each([
  ['10180', 'Abilene, in the middle of Texas', { x: 203, y: 229 }],
  ['25540', 'Hartford, of planning regions', { x: 446, y: 103 }],
  ['6600001', 'Guam, below the Southwest', { x: 190, y: 290 }],
  ['41980', 'San Juan, beside Florida', { x: 443, y: 283 }],
  ['21820', 'Fairbanks, below California', { x: 60, y: 255 }],
])('%s lies where it should: %s', (code, _, near) => {
  const path = Object.entries(outlines.areas).find(([one]) => one === code)?.[1] ?? '';
  const corners = cornersOf(path);
  expect(corners.length).toBeGreaterThan(2);
  for (const { x, y } of corners) expect(Math.hypot(x - near.x, y - near.y)).toBeLessThan(22);
});

it('the map weighs little', () => {
  expect(brotliCompressSync(JSON.stringify(outlines)).length).toBeLessThan(13_000);
});

function cornersOf(path: string): { x: number; y: number }[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([Mlhv ]|(?=-))(-?\d+)(?:[ ]?(-?\d+))?/g)].map(([, command, first, second]) => {
    if (command === 'M') [x, y] = [Number(first), Number(second)];
    else if (command === 'h') x += Number(first);
    else if (command === 'v') y += Number(first);
    else [x, y] = [x + Number(first), y + Number(second)];
    return { x, y };
  });
}
