import { NextRequest } from 'next/server';
import { expect, it } from 'vitest';
import { categoryMetadata } from '@/app/_category/category-metadata';
import { siteAddress } from '@/app/_site/site-address';
import { metadata as home } from '@/app/page';
import { stateMetadata } from '@/app/states/[state]/state-metadata';
import { GET } from './route';

function ask(parameters: Record<string, string>) {
  const query = new URLSearchParams(parameters);
  const headers = { 'x-client-address': '10.1.0.1' };
  return GET(new NextRequest(siteAddress(`/api/oembed?${query}`), { headers }));
}

it.each([
  ['/', 'nation', 'United States'],
  ['/view/hourly', 'nation', 'United States'],
  ['/states/texas', 'state/TX', 'Texas'],
  ['/states/texas/view/adjusted', 'state/TX', 'Texas'],
  ['/certifications/cpc?from=forum#top', 'credential/cpc', 'CPC'],
  ['/specialties/risk-adjustment', 'specialty/risk_adjustment', 'Risk adjustment'],
  ['/settings/hospital', 'setting/hospital', 'Hospital'],
  ['/receipts/3/state/TX/experience/20-plus', 'state/TX/experience/20-plus', 'Texas, 20'],
  ['/embed/level/mid', 'level/mid', 'Mid'],
  ['/embed/level/mid.png', 'level/mid', 'Mid'],
])('of %s gives the frame with the chart of %s', async (page, path, name) => {
  const response = await ask({ url: siteAddress(page), dnt: '1' });
  expect(response.status).toBe(200);
  const answer = await response.json();
  expect(answer).toMatchObject({ type: 'rich', version: '1.0', width: 640, height: 540, provider_name: 'Paychart' });
  expect(answer.title).toContain(name);
  expect(answer.html).toContain(`<iframe src="${siteAddress(`/embed/${path}`)}" title="What medical coders earn: `);
});

it('is no larger than was asked for', async () => {
  const url = siteAddress('/');
  const sizeOf = async (asked: Record<string, string>) => {
    const { width, height, html } = await (await ask({ url, ...asked })).json();
    expect(html).toContain(`width="${width}" height="${height}"`);
    return [width, height];
  };
  expect(await sizeOf({ maxwidth: '400', maxheight: '300' })).toEqual([400, 300]);
  expect(await sizeOf({ maxwidth: '4000' })).toEqual([640, 540]);
  expect(await sizeOf({ maxwidth: 'x', maxheight: '' })).toEqual([640, 540]);
});

it.each([
  ['', 404],
  ['nothing', 404],
  ['https://elsewhere.example/', 404],
  [siteAddress('/method'), 404],
  [siteAddress('/states'), 404],
  [siteAddress('/states/atlantis'), 404],
  [siteAddress('/certifications/xyz'), 404],
  [siteAddress('/certifications/cpc/more'), 404],
  [siteAddress('/receipts/0/nation'), 404],
  [siteAddress('/embed/state/ZZ'), 404],
])('of %j is not there', async (url, status) => {
  expect((await ask({ url })).status).toBe(status);
});

it('comes as JSON alone', async () => {
  expect((await ask({ url: siteAddress('/'), format: 'xml' })).status).toBe(501);
});

it('is what pages with a chart point at', async () => {
  for (const { alternates } of [home, stateMetadata('texas'), categoryMetadata('credential', 'cpc')]) {
    const address = String(alternates?.types?.['application/json+oembed']);
    expect((await GET(new NextRequest(siteAddress(address)))).status).toBe(200);
  }
});
