import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type APIResponse, expect, type TestInfo } from '@playwright/test';
import { generateSource } from 'oazapfts';
import { z } from 'zod';
import {
  areasAnswer,
  baselinesAnswer,
  claimsAnswer,
  estimateAnswer,
  figuresAnswer,
  officialAnswer,
  problemAnswer,
} from '@/app/api/v1/schemas';
import { anyAddress, test } from '@/e2e/people';

test.skip(({ isMobile }) => isMobile, 'There is nothing to look at');

type Operation = (query: Record<string, unknown>, options: object) => Promise<unknown>;
const operation = z.custom<Operation>((value) => typeof value === 'function');
const clientSchema = z.object({
  readFigures: operation,
  readEstimate: operation,
  readClaims: operation,
  readOfficial: operation,
  readAreas: operation,
  readBaselines: operation,
});
const answerSchema = z.object({ status: z.int(), data: z.unknown(), headers: z.instanceof(Headers) });

test.describe('a client generated from the document', () => {
  test('reads every answer', async ({ baseURL }, testInfo) => {
    const client = await generatedClient(baseURL, testInfo);
    const call = callsTo(baseURL);

    const nation = figuresAnswer.parse((await call(client.readFigures, {})).data);
    expect(nation.figures).toMatchObject([{ cell: 'nation', shows: 'distribution' }]);
    const pair = figuresAnswer.parse((await call(client.readFigures, { experience: '3-5', state: 'TX' })).data);
    expect(pair.figures.map(({ cell }) => cell)).toEqual(['state=TX&experience=3-5']);
    const states = figuresAnswer.parse((await call(client.readFigures, { by: 'state', experience: '3-5' })).data);
    expect(states.figures).toHaveLength(54);
    expect((await call(client.readFigures, { by: 'level', format: 'csv' })).data).toContain('level=entry,');

    const job = { state: 'TX', specialty: 'risk_adjustment', pay: '28.50', per: 'hour' };
    const one = estimateAnswer.parse((await call(client.readEstimate, { ...job, credential: ['cpc'] })).data);
    const both = estimateAnswer.parse((await call(client.readEstimate, { ...job, credential: ['cpc', 'crc'] })).data);
    expect(one.standing).not.toBeNull();
    expect(both.drivers.map(({ name }) => name)).toEqual(expect.arrayContaining(['credential=cpc', 'credential=crc']));

    expect(claimsAnswer.parse((await call(client.readClaims, {})).data).claims).toHaveLength(8);
    expect(officialAnswer.parse((await call(client.readOfficial, {})).data).national[0]?.median).toMatchObject({
      ...{ kind: 'published', medianCents: 5_114_000 },
      source: { period: '2025' },
    });
    const areas = areasAnswer.parse((await call(client.readAreas, { state: 'HI' })).data);
    expect(areas.kind === 'published' && areas.areas.map(({ slug }) => slug)).toContain('urban-honolulu-hi');
    expect(baselinesAnswer.parse((await call(client.readBaselines, {})).data).nation.medianCents).toBe(4_800_000);
  });

  test('knows what else may come: nothing new, a problem, a limit', async ({ baseURL }, testInfo) => {
    const client = await generatedClient(baseURL, testInfo);
    const call = callsTo(baseURL);
    const first = await call(client.readOfficial, {});
    const again = await call(client.readOfficial, { ifNoneMatch: first.headers.get('etag') });
    expect([first.status, again.status]).toEqual([200, 304]);

    const wrong = await call(client.readEstimate, { state: 'XX' });
    expect(wrong.status).toBe(422);
    expect(problemAnswer.parse(wrong.data).errors).toMatchObject([{ parameter: 'state' }]);

    let last = first;
    for (let asked = 0; asked < 130 && last.status === 200; asked += 1) last = await call(client.readBaselines, {});
    expect(last.status).toBe(429);
    expect(problemAnswer.parse(last.data).detail).toContain('Try again');
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

test('what Next says by itself fits the rest', async ({ request }) => {
  const head = await request.head('/api/v1/figures?by=state');
  expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
  expect(head.headers()).toMatchObject({ etag: /^W\//, 'cache-control': 'public, max-age=0, must-revalidate' });

  const preflight = await request.fetch('/api/v1/figures', { method: 'OPTIONS' });
  expect(preflight.status()).toBe(204);
  expect(preflight.headers()).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    'access-control-allow-headers': '*',
  });

  await expectProblem(await request.post('/api/v1/figures', { data: {} }), 405);
  await expectProblem(await request.get('/api/v1/figures?color=red'), 422);
  for (const address of ['/api/v1', '/api/v1/figure', '/api/v1/figures/state/TX']) {
    await expectProblem(await request.get(address), 404);
  }
});

test('whether the site is well is asked anew each time', async ({ request }) => {
  const response = await request.get('/api/health');
  expect([response.status(), response.headers()['cache-control']]).toEqual([200, 'no-store']);
  expect(await response.json()).toEqual({ status: 'ok', hearsReleases: true });
});

async function expectProblem(response: APIResponse, status: number) {
  expect([response.url(), response.status()]).toEqual([response.url(), status]);
  expect(response.headers()).toMatchObject({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
  });
  expect(problemAnswer.parse(await response.json()).status).toBe(status);
}

/** Fetches the document, has a client made from it that TypeScript accepts, and loads that. */
async function generatedClient(site: string | undefined, testInfo: TestInfo) {
  const file = testInfo.outputPath('client.ts');
  await writeFile(file, await generateSource(`${site}/api/v1/openapi.json`));
  const compiler = path.join(
    path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin/tsc',
  );
  const options = '--ignoreConfig --noEmit --strict --skipLibCheck --module esnext --moduleResolution bundler';
  execFileSync(process.execPath, [compiler, ...options.split(' '), file], { stdio: ['ignore', 'inherit', 'inherit'] });
  return clientSchema.parse(await import(pathToFileURL(file).href));
}

/** Each test comes from an address of its own, as in people.ts. */
function callsTo(site: string | undefined) {
  const options = { baseUrl: `${site}/api/v1`, headers: { 'x-forwarded-for': anyAddress() } };
  return async (operation: Operation, query: Record<string, unknown>) =>
    answerSchema.parse(await operation(query, options));
}
