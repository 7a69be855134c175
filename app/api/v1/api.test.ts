import { text } from 'node:stream/consumers';
import { validate } from '@apidevtools/swagger-parser';
import { parse } from 'csv-parse/sync';
import { NextRequest } from 'next/server';
import { createElement, type ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { siteAddress } from '@/app/_site/site-address';
import { dollars } from '@/app/_words/money';
import ReceiptPage from '@/app/receipts/[release]/[...cell]/page';
import { StatePage } from '@/app/states/[state]/state-page';
import * as readApprovedReports from '@/lib/aggregates/read-approved-reports';
import { seedCounties } from '@/lib/areas/seed-counties';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { refitModel } from '@/lib/estimate/refit-model';
import * as health from '@/lib/health/ping';
import { log } from '@/lib/log';
import { addSampleReports } from '@/lib/sample/add-sample-reports';
import { valuesOf } from '@/lib/survey/dimension';
import { otherMethods } from './answer';
import { GET as areas } from './areas/route';
import { GET as baselines } from './baselines/route';
import { GET as claims } from './claims/route';
import { GET as estimate } from './estimate/route';
import { GET as figures } from './figures/route';
import { GET as official } from './official/route';
import { GET as openapi } from './openapi.json/route';
import { areasAnswer, claimsAnswer, estimateAnswer, figuresAnswer, problemAnswer } from './schemas';

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

const drawn = async (node: ReactNode) =>
  (await text((await prerenderToNodeStream(node)).prelude)).replaceAll('<!-- -->', '').replaceAll('&amp;', '&');

/** The page at the address of a receipt. */
async function receiptAt(address: string): Promise<string> {
  const [release = '', ...cell] = new URL(address).pathname.replace('/receipts/', '').split('/');
  return drawn(await ReceiptPage({ params: Promise.resolve({ release, cell }), searchParams: Promise.resolve({}) }));
}

beforeAll(async () => {
  await Promise.all([seedBaselines(), seedCounties()]);
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
      'cell,about,shows,why,coders_from,coders_to,first_year,first_month,last_year,last_month,p10,p25,median,p75,p90,sample,release,receipt',
    );
  });

  it('are the same to the cent as JSON, as CSV, on their receipt and on a page', async () => {
    let shown = 0;
    for (const question of ['', '?by=state', '?by=setting', '?by=experience&state=TX']) {
      const { figures: listed } = figuresAnswer.parse(await (await ask(figures, question)).json());
      const csv = await (await ask(figures, `${question}${question ? '&' : '?'}format=csv`)).text();
      const inCsv = z.array(z.record(z.string(), z.string())).parse(parse(csv, { columns: true }));
      expect(inCsv.map(({ cell }) => cell)).toEqual(listed.map(({ cell }) => cell));
      for (const [index, figure] of listed.entries()) {
        const row = inCsv[index];
        expect(row?.receipt).toBe(figure.receipt ?? '');
        if (!figure.receipt) {
          expect(figure).toMatchObject({ shows: 'nothing', why: 'few', release: null });
          continue;
        }
        const receipt = await receiptAt(figure.receipt);
        expect(receipt).toContain(`<code>${figure.cell}</code>`);
        if (figure.shows === 'nothing') {
          expect(receipt).toContain('not shown');
          continue;
        }
        shown += 1;
        expect(receipt).toContain(`${figure.coders}, a band`);
        const amounts = {
          median: figure.medianCents,
          ...(figure.shows !== 'median' && { p25: figure.p25Cents, p75: figure.p75Cents }),
          ...(figure.shows === 'distribution' && { p10: figure.p10Cents, p90: figure.p90Cents }),
        };
        for (const name of ['p10', 'p25', 'median', 'p75', 'p90'] as const) {
          const cents = { p10: undefined, p25: undefined, p75: undefined, p90: undefined, ...amounts }[name];
          expect([figure.cell, name, row?.[name]]).toEqual([
            figure.cell,
            name,
            cents === undefined ? '' : `${cents / 100}`,
          ]);
          if (cents !== undefined) expect(receipt).toContain(`${dollars(cents)} a year`);
        }
      }
    }
    expect(shown).toBeGreaterThan(40);

    const { figures: ofStates } = figuresAnswer.parse(await (await ask(figures, '?by=state')).json());
    for (const [index, state] of valuesOf('state').entries()) {
      const figure = ofStates[index];
      if (index % 12 !== 0 || !figure) continue;
      const page = await drawn(createElement(StatePage, { state, view: 'annual' }));
      if (figure.shows !== 'nothing') expect(page).toContain(dollars(figure.medianCents));
      if (figure.release) expect(siteAddress(page.match(/href="(\/receipts\/[^"]+)"/)?.[1] ?? '')).toBe(figure.receipt);
    }
  });

  it('of a rare credential are those of its group, by whatever name it is asked for', async () => {
    for (const name of ['cemc', 'CEMC', 'aapc_specialty']) {
      const body = figuresAnswer.parse(await (await ask(figures, `?credential=${name}`)).json());
      expect(body.figures.map(({ cell }) => cell)).toEqual(['credential=aapc_specialty']);
    }
    const renamed = figuresAnswer.parse(await (await ask(figures, '?credential=cdec&state=TX')).json());
    expect(renamed.figures[0]?.cell).toBe('state=TX&credential=cdei');
  });

  it('hold no raw count', async () => {
    for (const query of ['', '?by=state', '?by=specialty&experience=3-5', '?by=benefit']) {
      const text = await (await ask(figures, query)).text();
      expect(text).not.toMatch(/"coders":\d/);
    }
  });
});

it.each([
  [figures, '?color=red', 'color'],
  [figures, '?state=XX', 'state'],
  [figures, '?state=TX&state=CA', 'state'],
  [figures, '?state=constructor', 'state'],
  [figures, '?year=last', 'year'],
  [figures, '?by=pay', 'by'],
  [figures, '?format=xml', 'format'],
  [figures, '?state=TX&role=coder&setting=hospital', 'setting'],
  [estimate, '?experience=4', 'experience'],
  [estimate, '?credential=cpc&credential=xyz', 'credential'],
  [estimate, '?pay=much', 'pay'],
  [estimate, '?pay=2&per=hour', 'pay'],
  [estimate, '?per=week', 'per'],
  [estimate, '?state=TX&state=CA', 'state'],
  [estimate, '?color=red', 'color'],
  [estimate, '?bonus=1000', 'bonus'],
  [estimate, '?place=Gotham', 'place'],
  [estimate, '?place=Washington+County', 'place'],
  [estimate, '?state=TX&area=16980', 'area'],
  [estimate, '?area=99999', 'area'],
  [areas, '?state=XX', 'state'],
  [areas, '?format=xml', 'format'],
  [areas, '?county=Taylor', 'county'],
  [claims, '?id=cpc', 'id'],
  [official, '?state=TX', 'state'],
  [baselines, '?state=TX', 'state'],
  [openapi, '?format=yaml', 'format'],
  [estimate, '?pay=50000&pay=60000', 'pay'],
])('a bad question is a problem that names the parameter (%#)', async (route, query, parameter) => {
  const response = await ask(route, query);
  expect(response.status).toBe(422);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const { errors, detail } = problemAnswer.parse(await response.json());
  expect(errors?.map((error) => error.parameter)).toContain(parameter);
  expect(detail).toContain(parameter);
});

it('estimates a job in an area, by its code and by a county of it', async () => {
  const asked = async (query: string) => estimateAnswer.parse(await (await ask(estimate, query)).json());
  const [texas, byCode, byCounty] = await Promise.all([
    asked('?state=TX&role=auditor'),
    asked('?state=TX&role=auditor&area=10180'),
    asked('?place=Taylor+County,+TX&role=auditor'),
  ]);
  expect(texas.area).toBeNull();
  expect(byCode.area?.name).toBe('Abilene, TX');
  expect(byCounty).toEqual(byCode);
  expect(byCode.medianCents).not.toBe(texas.medianCents);
  expect(byCode.area?.lowCents).toBeLessThan(byCode.area?.highCents ?? 0);
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

describe('areas', () => {
  it('are all, or those that lie in a state, in cents an hour with their source', async () => {
    const all = areasAnswer.parse(await (await ask(areas)).json());
    expect(all).toMatchObject({ kind: 'published', source: { publisher: 'DOL', period: '2025-07..2026-06' } });
    expect(all.kind === 'published' && all.areas).toHaveLength(530);
    const some = areasAnswer.parse(await (await ask(areas, '?state=IL')).json());
    const found = some.kind === 'published' ? some.areas : [];
    expect(found.every(({ states }) => states.includes('IL'))).toBe(true);
    expect(found.find(({ slug }) => slug === 'st-louis-mo-il')).toMatchObject({
      ...{ code: '41180', name: 'St. Louis, MO-IL', states: ['MO', 'IL'], metropolitan: true },
    });
  });

  it('say the same as CSV, in dollars an hour', async () => {
    const text = await (await ask(areas, '?state=TX&format=csv')).text();
    const [head, first] = text.split('\n');
    expect(head).toBe('code,name,states,metropolitan,entry,second,mean,experienced,period');
    expect(first).toBe('10180,"Abilene, TX",TX,true,15.11,18.53,21.94,25.36,2025-07..2026-06');
  });
});

it('checks eight claims', async () => {
  const body = claimsAnswer.parse(await (await ask(claims)).json());
  expect(body.claims).toHaveLength(8);
  expect(body.claims.find(({ id }) => id === 'hospitals')?.verdict).toBe('supported');
  expect(body.claims.find(({ id }) => id === 'job-growth')?.checks[0]?.official?.percent).toBe(6.6);
});

describe('every route', () => {
  const routes = [areas, baselines, official, claims, estimate, figures, openapi];
  afterEach(() => vi.restoreAllMocks());

  it.each(routes)('answers for every origin, and again only when something changed (%#)', async (route) => {
    const first = await ask(route);
    expect(first.status).toBe(200);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('access-control-expose-headers')).toContain('etag');
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const tag = first.headers.get('etag') ?? '';
    for (const known of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
      const again = await ask(route, '', { 'if-none-match': known });
      expect([known, again.status, await again.text()]).toEqual([known, 304, '']);
    }
    expect((await ask(route, '', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is asked so many times a minute, by one IPv6 line as by one address', async () => {
    const addresses = Array.from({ length: 125 }, (_, index) => `2001:db8:1:2::${index.toString(16)}`);
    const flood = await Promise.all(addresses.map((from) => ask(baselines, '', { 'x-client-address': from })));
    const refused = flood.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('access-control-expose-headers')).toContain('retry-after');
    expect(problemAnswer.parse(await refused[0]?.json()).status).toBe(429);
  });

  it('says what failed as a problem too, without internals', async () => {
    vi.spyOn(log, 'error').mockReturnValue(undefined);
    vi.spyOn(readApprovedReports, 'readApprovedReports').mockRejectedValue(new Error('password authentication failed'));
    const response = await ask(figures);
    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const body = await response.text();
    expect(problemAnswer.parse(JSON.parse(body)).detail).toContain('Try again');
    expect(body).not.toContain('password');
  });

  it('says when to come again while the database is away', async () => {
    vi.spyOn(log, 'error').mockReturnValue(undefined);
    vi.spyOn(readApprovedReports, 'readApprovedReports').mockRejectedValue(new Error('Connection terminated'));
    vi.spyOn(health, 'ping').mockResolvedValue(false);
    const response = await ask(figures);
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(problemAnswer.parse(await response.json()).title).toBe('The database does not answer');
  });

  it('takes no other method, and tells a browser what a script of another site may ask', async () => {
    for (const refuse of [otherMethods.POST, otherMethods.PUT, otherMethods.PATCH, otherMethods.DELETE]) {
      const response = refuse();
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
      expect(problemAnswer.parse(await response.json()).status).toBe(405);
    }
    const preflight = otherMethods.OPTIONS();
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('*');
  });
});

describe('the document', () => {
  const read = async () => (await ask(openapi)).json();

  it('is one by the rules of OpenAPI 3.1', async () => {
    await expect(validate(await read())).resolves.toMatchObject({ openapi: '3.1.0' });
  });

  it('describes every route with its parameters, and every field with an amount or a share', async () => {
    const parameters = z.array(z.object({ name: z.string().optional() }));
    const { paths, components } = z
      .object({
        paths: z.record(z.string(), z.object({ get: z.object({ parameters }) })),
        components: z.object({ schemas: z.json() }),
      })
      .parse(await read());
    expect(Object.keys(paths).sort()).toEqual([
      '/areas',
      '/baselines',
      '/claims',
      '/estimate',
      '/figures',
      '/official',
    ]);
    const names = paths['/estimate']?.get.parameters.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['state', 'credential', 'pay', 'per']));
    for (const beside of ['bonus', 'benefit']) expect(names).not.toContain(beside);
    expect(undescribed(components.schemas)).toEqual([]);
  });
});

/** Names of properties of money or percent without a description. */
function undescribed(schema: z.core.util.JSONType): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) => {
    const bare = /(Cents|[pP]ercent)$/.test(name) && !JSON.stringify(value).includes('"description"');
    return [...(bare ? [name] : []), ...undescribed(value)];
  });
}
