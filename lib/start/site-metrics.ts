import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Pool } from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { isDraining } from '@/lib/health/draining';
import { isListening } from '@/lib/health/listening';
import { lastMailProblem } from '@/lib/mail/last-mail-problem';
import { isForOnePerson } from '@/lib/serve/asks-public';
import { pause } from './pause';

/** A scrape waits so long for the database, which is down otherwise. */
const PING_MILLISECONDS = 2_000;

interface Sources {
  pages: { size(): { pages: number; bytes: number } };
  pool: Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount'>;
  ping(): Promise<boolean>;
}

/**
 * What a server tells of itself, in Prometheus' text format. Nothing counts reports, accounts or decisions: of requests
 * for one person only those that the server failed are told from the others. Whoever asks often sees pages thrown away when
 * figures move, as readers of the pages do.
 */
export function siteMetrics({ pages, pool, ping }: Sources) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 });
  // Gauges under names that Prometheus’ own checks keep for counters.
  for (const kind of ['handles', 'requests', 'resources']) registry.removeSingleMetric(`nodejs_active_${kind}_total`);
  const registers = [registry];
  const requests = new Counter({
    name: 'paychart_requests_total',
    help: 'Requests answered, by kind; for pages of one person all but 5xx are "ok"',
    labelNames: ['kind', 'status'],
    registers,
  });
  const pageRequests = new Counter({
    name: 'paychart_page_cache_requests_total',
    help: 'Requests for public pages, by whether the page was kept; "stale" was shown as it was before its figures moved',
    labelNames: ['result'],
    registers,
  });
  for (const result of ['hit', 'miss', 'stale']) pageRequests.inc({ result }, 0);
  const jobs = new Gauge({
    name: 'paychart_job_last_success_timestamp_seconds',
    help: 'When a recurring job last succeeded on this server; before that, when it was first begun',
    labelNames: ['job'],
    registers,
  });
  const gauge = (name: string, help: string, read: () => number) => {
    const made: Gauge = new Gauge({ name: `paychart_${name}`, help, registers, collect: () => made.set(read()) });
  };
  gauge('page_cache_pages', 'Public pages kept in memory', () => pages.size().pages);
  gauge('page_cache_bytes', 'Memory that kept pages take', () => pages.size().bytes);
  gauge('hears_releases', '1 while this server hears at once which figures moved', () => Number(isListening()));
  gauge('draining', '1 while this server is about to stop', () => Number(isDraining()));
  gauge('database_connections_used', 'Connections of the pool in use', () => pool.totalCount - pool.idleCount);
  gauge('database_connections_idle', 'Connections of the pool not in use', () => pool.idleCount);
  gauge('database_waiting', 'Queries that wait for a connection', () => pool.waitingCount);
  gauge(
    'mail_last_problem_timestamp_seconds',
    'When the mail server last did not take an email; 0: never since the start',
    () => (lastMailProblem() ?? 0) / 1000,
  );
  const up = new Gauge({ name: 'paychart_database_up', help: '1 while the database answers', registers });

  return {
    /** To be called as soon as a request has come. */
    count({ url = '/' }: IncomingMessage, response: ServerResponse): void {
      const kind = kindOf(url);
      response.once('finish', () => {
        const status = `${Math.floor(response.statusCode / 100)}xx`;
        requests.inc({ kind, status: kind === 'person' && status !== '5xx' ? 'ok' : status });
      });
    },
    countPage(result: 'hit' | 'miss' | 'stale'): void {
      pageRequests.inc({ result });
    },
    noteJob(job: string): void {
      jobs.set({ job }, Date.now() / 1000);
    },
    contentType: registry.contentType,
    async text(): Promise<string> {
      const done = new AbortController();
      const late = pause(PING_MILLISECONDS, done.signal).then(() => false);
      up.set(Number(await Promise.race([ping(), late])));
      done.abort();
      return registry.metrics();
    },
  };
}

function kindOf(url: string): 'asset' | 'check' | 'api' | 'person' | 'public' {
  if (url.startsWith('/_next/static/')) return 'asset';
  if (/^\/api\/(health|metrics)\b/.test(url)) return 'check';
  if (url.startsWith('/api/v1')) return 'api';
  return isForOnePerson(url) ? 'person' : 'public';
}
