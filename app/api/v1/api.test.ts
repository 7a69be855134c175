import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { refitModel } from '@/lib/estimate/refit-model';
import { addSampleReports } from '@/prisma/sample/add-sample-reports';
import { seedBaselines } from '@/prisma/seed/seed-baselines';
import { GET as baselines } from './baselines/route';
import { GET as claims } from './claims/route';
import { GET as estimate } from './estimate/route';
import { GET as figures } from './figures/route';
import { GET as official } from './official/route';
import { GET as openapi } from './openapi.json/route';
import { claimsAnswer, estimateAnswer, figuresAnswer, problemAnswer } from './schemas';

type Route = (request: NextRequest) => Promise<Response>;

let addresses = 0;

/** Each from an address of its own, unless one is given: the limit counts by address. */
function ask(route: Route, query = '', headers: Record<string, string> = {}) {
  addresses += 1;
  return route(
    new NextRequest(`http://localhost/api/v1/x${query}`, {
      headers: { 'x-client-address': `10.0.0.${addresses}`, ...headers },
    }),
  );
}

beforeAll(async () => {
  await seedBaselines();
  await addSampleReports();
  await refitModel(new Date());
});

describe('figures', () => {
  it('are those of the pages, one by one and as a list, and as CSV', async () => {
    const one = figuresAnswer.parse(await (await ask(figures, '?state=TX&experience=3-5')).json());
    expect(one.sample).toBe(true);
    expect(one.figures.map(({ cell }) => cell)).toEqual(['state=TX&experience=3-5']);
    const list = figuresAnswer.parse(await (await ask(figures, '?by=state')).json());
    expect(list.figures).toHaveLength(54);
    const csv = await ask(figures, '?by=experience&format=csv');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect((await csv.text()).split('\n')[0]).toBe(
      'cell,shows,coders,months_from,months_to,p10,p25,median,p75,p90,sample',
    );
  });

  it('hold no raw count', async () => {
    for (const query of ['', '?by=state', '?by=specialty&experience=3-5', '?by=benefit']) {
      const text = await (await ask(figures, query)).text();
      expect(text).not.toMatch(/"coders":\d/);
    }
  });
});

it.each([
  [figures, '?colour=red', 'colour'],
  [figures, '?state=XX', 'state'],
  [figures, '?state=TX&state=CA', 'state'],
  [figures, '?state=constructor', 'state'],
  [figures, '?year=last', 'year'],
  [figures, '?by=pay', 'by'],
  [figures, '?state=TX&role=coder&setting=hospital', 'setting'],
  [estimate, '?experience=4', 'experience'],
  [estimate, '?credential=cpc&credential=xyz', 'credential'],
  [estimate, '?pay=much', 'pay'],
  [estimate, '?pay=2&per=hour', 'pay'],
  [estimate, '?per=week', 'per'],
  [estimate, '?pay=50000&pay=60000', 'pay'],
])('a bad question is a problem that names the parameter (%#)', async (route, query, parameter) => {
  const response = await ask(route, query);
  expect(response.status).toBe(422);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const { errors, detail } = problemAnswer.parse(await response.json());
  expect(errors?.map((error) => error.parameter)).toContain(parameter);
  expect(detail).toContain(parameter);
});

it('estimates any job, with where a pay stands in it', async () => {
  const query =
    '?state=TX&experience=3-5&specialty=risk_adjustment&setting=insurance&credential=cpc&pay=26.40&per=hour';
  const response = await ask(estimate, query);
  const body = estimateAnswer.parse(await response.json());
  expect(body.version).toBeGreaterThan(0);
  expect(body.lowCents <= body.medianCents && body.medianCents <= body.highCents).toBe(true);
  expect(body.standing?.percent).toBeGreaterThanOrEqual(3);
  expect([body.medianCents, body.lowCents, body.p10Cents].every((cents) => cents % 50_000 === 0)).toBe(true);
});

it('checks eight claims', async () => {
  const body = claimsAnswer.parse(await (await ask(claims)).json());
  expect(body.claims).toHaveLength(8);
  expect(body.claims.find(({ id }) => id === 'hospitals')?.verdict).toBe('supported');
  expect(body.claims.find(({ id }) => id === 'job-growth')?.checks[0]?.official?.percent).toBe(6.6);
});

it('answers for every origin, again only when something changed, and not without end', async () => {
  for (const route of [baselines, official, claims, figures, openapi]) {
    const first = await ask(route);
    expect(first.status).toBe(200);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const again = await ask(route, '', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  }
  const flood = await Promise.all(
    Array.from({ length: 125 }, () => ask(baselines, '', { 'x-client-address': '192.0.2.1' })),
  );
  const refused = flood.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(5);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
});

it('describes itself, every route with its parameters', async () => {
  const document = z
    .object({
      paths: z.record(z.string(), z.object({ get: z.object({ parameters: z.array(z.object({ name: z.string() })) }) })),
    })
    .parse(await (await ask(openapi)).json());
  expect(Object.keys(document.paths).sort()).toEqual(['/baselines', '/claims', '/estimate', '/figures', '/official']);
  const names = document.paths['/estimate']?.get.parameters.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['state', 'credential', 'pay', 'per']));
  expect(names).not.toContain('bonus');
  expect(names).not.toContain('benefit');
});
