import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteMailProblem } from '@/lib/mail/last-mail-problem';
import { answerMetrics } from './answer-metrics';
import { siteMetrics } from './site-metrics';

const token = 't'.repeat(32);
let up: () => Promise<boolean> = async () => true;
const metrics = siteMetrics({
  pages: { size: () => ({ pages: 3, bytes: 4_096 }) },
  pool: { totalCount: 5, idleCount: 2, waitingCount: 7 },
  ping: () => up(),
});
const server = createServer((request, response) => {
  metrics.count(request, response);
  if (request.url === '/api/metrics') return void answerMetrics(request, response, metrics, token);
  response.statusCode = Number(request.headers['x-status'] ?? 200);
  response.end();
});
let address: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const found: AddressInfo | string | null = server.address();
  address = `http://127.0.0.1:${typeof found === 'object' ? found?.port : 0}`;
});
afterAll(() => server.close());

async function scrape(authorization = `Bearer ${token}`): Promise<{ status: number; type: string; text: string }> {
  const response = await fetch(`${address}/api/metrics`, { headers: { authorization } });
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
}

async function sampleOf(series: string): Promise<number | undefined> {
  const line = (await scrape()).text.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

async function ask(path: string, status: number): Promise<void> {
  await (await fetch(address + path, { headers: { 'x-status': String(status) } })).arrayBuffer();
}

describe('/api/metrics', () => {
  it.each(['', token, 'Bearer', `Bearer ${token}x`, `Bearer ${token.slice(1)}`, `Basic ${token}`, 'Bearer undefined'])(
    'tells nobody who comes with %j',
    async (authorization) => {
      const { status, text } = await scrape(authorization);
      expect([status, text]).toEqual([401, 'Send METRICS_TOKEN as a bearer token.']);
    },
  );

  it('is Prometheus’ text format: each sample under its type', async () => {
    const { status, type, text } = await scrape();
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(text.endsWith('\n')).toBe(true);
    const typed = new Map<string, string>();
    for (const line of text.split('\n').filter(Boolean)) {
      const [, name, kind] = /^# TYPE ([a-z0-9_]+) (counter|gauge|histogram)$/.exec(line) ?? [];
      if (name && kind) typed.set(name, kind);
      if (line.startsWith('# ')) continue;
      const [, sample = ''] =
        /^([a-z0-9_]+)(?:\{(?:[a-z_]+="[^"\\\n]*",?)+\})? (?:-?[\d.e+-]+|Nan|\+Inf)$/.exec(line) ?? [];
      expect([line, typed.has(sample) || typed.has(sample.replace(/_(bucket|sum|count)$/, ''))]).toEqual([line, true]);
    }
    for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds']) {
      expect(typed.get(name)).toBe('gauge');
    }
  });

  it('tells what the pages, the pool and the jobs do', async () => {
    metrics.countPage('hit');
    metrics.noteJob('send_reminders');
    expect(await sampleOf('paychart_page_cache_requests_total{result="hit"}')).toBe(1);
    expect(await sampleOf('paychart_page_cache_requests_total{result="miss"}')).toBe(0);
    expect(await sampleOf('paychart_page_cache_pages')).toBe(3);
    expect(await sampleOf('paychart_page_cache_bytes')).toBe(4_096);
    expect(await sampleOf('paychart_database_connections_used')).toBe(3);
    expect(await sampleOf('paychart_database_waiting')).toBe(7);
    expect(await sampleOf('paychart_hears_releases')).toBe(1);
    expect(await sampleOf('paychart_mail_last_problem_timestamp_seconds')).toBe(0);
    noteMailProblem();
    const now = Date.now() / 1000;
    expect(await sampleOf('paychart_mail_last_problem_timestamp_seconds')).toBeCloseTo(now, -1);
    expect(await sampleOf('paychart_job_last_success_timestamp_seconds{job="send_reminders"}')).toBeCloseTo(now, -1);
  });

  it('says when the database does not answer, without waiting for it', async () => {
    expect(await sampleOf('paychart_database_up')).toBe(1);
    up = async () => false;
    expect(await sampleOf('paychart_database_up')).toBe(0);
    up = () => new Promise(() => undefined);
    const asked = performance.now();
    expect(await sampleOf('paychart_database_up')).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5_000);
    up = async () => true;
  });

  it('counts requests by kind and status, and does not tell a report from a look at the form', async () => {
    const before = await sampleOf('paychart_requests_total{kind="person",status="ok"}');
    for (const [path, status] of [
      ['/submit', 200],
      ['/submit', 303],
      ['/admin/queue', 422],
      ['/api/auth/session', 200],
    ] as const) {
      await ask(path, status);
    }
    await ask('/submit', 500);
    await ask('/states/texas', 200);
    await ask('/submitted', 404);
    await ask('/api/v1/figures', 422);
    await ask('/_next/static/a.css', 304);
    await ask('/api/health', 200);
    const told = (await scrape()).text.split('\n').filter((line) => line.startsWith('paychart_requests_total'));
    expect(before).toBeUndefined();
    expect(told).toEqual(
      expect.arrayContaining([
        'paychart_requests_total{kind="person",status="ok"} 4',
        'paychart_requests_total{kind="person",status="5xx"} 1',
        'paychart_requests_total{kind="public",status="2xx"} 1',
        'paychart_requests_total{kind="public",status="4xx"} 1',
        'paychart_requests_total{kind="api",status="4xx"} 1',
        'paychart_requests_total{kind="asset",status="3xx"} 1',
      ]),
    );
    expect(told.filter((line) => line.includes('person'))).toHaveLength(2);
  });
});
