import { expect, it } from 'vitest';
import type { Health } from '@/lib/health/read-health';
import { healthRows } from './health-rows';

const moment = new Date('2026-11-25T08:00:00Z');
const well: Health = {
  queue: { waiting: 3, oldestHours: 5 },
  figures: { differences: [], releasedAt: moment },
  model: { fitted: { version: 7, fittedAt: moment }, releasesBehind: 0 },
  mail: 'answers',
  database: { milliseconds: 4, version: '18.1', megabytes: 90 },
  hears: true,
  site: { version: '0.1.0', node: 'v20', upHours: 1 },
};

it('finds nothing to look at when all is well, or the site is new', () => {
  const fresh: Health = {
    ...well,
    queue: { waiting: 0, oldestHours: null },
    figures: { differences: [], releasedAt: null },
    model: { fitted: null, releasesBehind: 0 },
    mail: 'local',
  };
  for (const health of [well, fresh]) expect(healthRows(health).filter((row) => !row.well)).toEqual([]);
});

it.each([
  ['Queue', { queue: { waiting: 3, oldestHours: 8 * 24 } }, /the oldest for 8 days/],
  ['Cells and releases', { figures: { differences: ['The cells differ.'], releasedAt: moment } }, /aggregates:check/],
  ['Pay model', { model: { fitted: { version: 7, fittedAt: moment }, releasesBehind: 51 } }, /51 releases ago/],
  ['Pay model', { model: { fitted: null, releasesBehind: 1 } }, /Not fitted yet/],
  ['Email', { mail: { problem: 'It refuses the password.' } }, /^It refuses the password. Nobody can sign in/],
  ['Database', { database: { milliseconds: 900, version: '18.1', megabytes: 90 } }, /900 ms/],
  ['Other servers', { hears: false }, /set DIRECT_DATABASE_URL/],
] satisfies [string, Partial<Health>, RegExp][])('points at %s when it is not', (name, change, text) => {
  const rows = healthRows({ ...well, ...change }).filter((row) => !row.well);
  expect(rows).toEqual([{ name, well: false, text: expect.stringMatching(text) }]);
});

it('counts no hours of a site that has just come up, nor of a report that has just come in', () => {
  const rows = healthRows({ ...well, queue: { waiting: 1, oldestHours: 0 }, site: { ...well.site, upHours: 0 } });
  expect(rows[0]?.text).toBe('1 report waiting, the oldest for less than an hour.');
  expect(rows.at(-1)?.text).toBe('Paychart 0.1.0 on Node v20, up for less than an hour.');
});
