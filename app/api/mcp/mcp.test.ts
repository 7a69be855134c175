import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { NextRequest } from 'next/server';
import { beforeAll, expect, it } from 'vitest';
import { GET as figures } from '@/app/api/v1/figures/route';
import { claimsAnswer, estimateAnswer, figuresAnswer } from '@/app/api/v1/schemas';
import { seedCounties } from '@/lib/areas/seed-counties';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { refitModel } from '@/lib/estimate/refit-model';
import { addSampleReports } from '@/lib/sample/add-sample-reports';
import { DELETE, GET, POST } from './route';

const ADDRESS = 'http://localhost/api/mcp';

function request(method: string, { body, headers }: { body?: string; headers?: HeadersInit } = {}) {
  const all = new Headers(headers);
  all.set('x-client-address', '10.1.0.1');
  return new NextRequest(ADDRESS, { method, headers: all, ...(body !== undefined && { body }) });
}

/** The SDK's own client, against the route. */
async function connected(): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const send = (_: string | URL, init: RequestInit = {}) => {
    const { method = 'GET', headers } = init;
    const made = request(method, {
      ...(typeof init.body === 'string' && { body: init.body }),
      ...(headers && { headers }),
    });
    return method === 'GET' ? GET(made) : POST(made);
  };
  await client.connect(new StreamableHTTPClientTransport(new URL(ADDRESS), { fetch: send }));
  return client;
}

beforeAll(async () => {
  await Promise.all([seedBaselines(), seedCounties()]);
  await addSampleReports();
  await refitModel(new Date());
});

it('tells a client what can be asked, each with what it takes and answers', async () => {
  const client = await connected();
  expect(client.getInstructions()).toContain('coders chose to report');
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['figures', 'estimate', 'claims']);
  for (const { inputSchema, outputSchema, annotations } of tools) {
    expect(inputSchema.additionalProperties).toBe(false);
    expect(outputSchema?.type).toBe('object');
    expect(annotations?.readOnlyHint).toBe(true);
  }
});

it('answers as the API does', async () => {
  const client = await connected();
  const { structuredContent } = await client.callTool({
    name: 'figures',
    arguments: { state: 'TX', by: 'experience' },
  });
  const asked = new NextRequest('http://localhost/api/v1/figures?state=TX&by=experience', {
    headers: { 'x-client-address': '10.1.0.2' },
  });
  expect(figuresAnswer.parse(structuredContent)).toEqual(figuresAnswer.parse(await (await figures(asked)).json()));
  const estimated = await client.callTool({
    name: 'estimate',
    arguments: { place: 'Taylor County, TX', credential: ['cpc', 'ccs'], pay: '26.40', per: 'hour' },
  });
  const { area, standing, sample } = estimateAnswer.parse(estimated.structuredContent);
  expect([area?.name, sample]).toEqual(['Abilene, TX', true]);
  expect(standing?.percent).toBeGreaterThan(0);
  const claims = await client.callTool({ name: 'claims', arguments: {} });
  expect(claimsAnswer.parse(claims.structuredContent).claims).toHaveLength(8);
});

it.each([
  ['figures', { state: 'TX', role: 'coder', setting: 'hospital' }, /estimate/],
  ['figures', { color: 'red' }, /color/],
  ['figures', { state: 'Texas' }, /state/],
  ['estimate', { place: 'Gotham' }, /Gotham/],
  ['estimate', { pay: 'much' }, /pay/],
])('%s %j: says what is wrong with it', async (name, asked, what) => {
  const client = await connected();
  const { isError, content } = await client.callTool({ name, arguments: asked });
  expect(isError).toBe(true);
  expect(JSON.stringify(content)).toMatch(what);
});

it('has no sessions, takes no long question, and keeps no stream open', async () => {
  expect((await GET(request('GET', { headers: { accept: 'text/event-stream' } }))).status).toBe(405);
  expect((await DELETE(request('DELETE'))).status).toBe(405);
  const long = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping', params: { text: 'x'.repeat(100_000) } });
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  expect((await POST(request('POST', { body: long, headers }))).status).toBe(413);
  expect((await POST(request('POST', { body: '{', headers }))).status).toBe(400);
});
