import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const biome = path.resolve('node_modules/.bin/biome');
let house: string;

beforeAll(async () => {
  house = await mkdtemp(path.join(os.tmpdir(), 'paychart-house-'));
  await cp('biome.json', path.join(house, 'biome.json'));
  await mkdir(path.join(house, 'lib'));
  await cp('lib/floors.grit', path.join(house, 'lib/floors.grit'));
});

afterAll(() => rm(house, { recursive: true }));

/** What lint says of a house with a file that holds this alone. */
async function lint(file: string, text: string): Promise<string> {
  await mkdir(path.join(house, path.dirname(file)), { recursive: true });
  await writeFile(path.join(house, file), text);
  const { stdout, stderr } = spawnSync(biome, ['lint', '--colors=off', '--vcs-enabled=false', file], {
    cwd: house,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const imports = (source: string) => `import { thing } from '${source}';\nexport const other = [thing];\n`;

it.each([
  ['app/_words/money.ts', imports('@/app/_pay/pay-row'), 'app/_words stands below app/_pay'],
  ['app/_pay/pay-row.ts', imports('@/app/_category/category'), 'app/_pay stands below app/_category'],
  ['app/claims/[claim]/page.tsx', imports('@/app/guide/topics'), 'app/claims stands below app/guide'],
  ['app/_site/routes.ts', "export { topics } from '@/app/guide/topics';", 'app/_site stands below app/guide'],
  ['lib/aggregates/cell.ts', "export type { Decision } from '@/lib/reports/decision';", 'below lib/reports'],
  ['lib/reports/decision.ts', "export const later = () => import('@/lib/import/add-staged');", 'below lib/import'],
  ['lib/baselines/oews.ts', imports('@/lib/estimate/estimate'), 'lib/baselines stands below lib/estimate'],
  ['lib/estimate/job.ts', imports('@/bench/estimate/judge'), 'lib/estimate stands below bench/estimate'],
  ['lib/account/is-reminded.ts', imports('@/lib/sample/random'), 'lib/account stands below lib/sample'],
  ['lib/start/serve.ts', imports('@/app/page'), 'lib/start stands below app'],
  ['lib/env.ts', imports('./db/client'), 'lib stands below lib/db'],
])('%s may not import upwards', async (file, text, order) => {
  expect(await lint(file, text)).toMatch(new RegExp(`Imports go down, never up: .*${order} in the order of`));
});

it('a folder without a place in the order has to be given one', async () => {
  expect(await lint('lib/unplaced/new.ts', imports('@/lib/survey/slug'))).toContain(
    'has no place for lib/unplaced yet',
  );
});

it.each([
  ['app/page.tsx', imports('./_national/home-page')],
  ['app/_pay/pay-row.ts', imports('@/app/_words/money')],
  ['app/_pay/pay-row.ts', imports('./pay-axis')],
  ['app/guide/[topic]/page.tsx', imports('@/app/guide/topics')],
  ['lib/import/add-staged.ts', imports('@/lib/reports/decision')],
  ['lib/estimate/estimate.test.ts', imports('@/lib/sample/random')],
])('%s may import what stands below it, and a test what it needs', async (file, text) => {
  expect(await lint(file, text)).not.toContain('lib/floors.grit');
});
