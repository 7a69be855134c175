import { setTimeout } from 'node:timers/promises';
import type { DatabaseNode } from '@/bench/chaos/database-node';
import { recount } from '@/bench/chaos/play';
import type { BenchRow } from '@/bench/measured';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { db } from '@/lib/db/client';
import { importReports } from '@/lib/import/import-reports';
import { readReportFile } from '@/lib/import/read-report-file';
import { surveyFile } from '@/lib/sample/survey-file';
import { LATEST } from '@/lib/serve/page-cache';
import { type House, openHouse } from './house';
import { percentile } from './percentile';
import { type Load, playLoad } from './play-load';

const REPORTS = 10_000;
const READS = 2_000;
const LEAST_READS = 0.99 * READS;
const LEAST_TIMES_ONE = 1.7;
/** What each server may take of a core where one and two are compared: what else is there has the rest of two cores. */
const SHARE = 0.4;
const MOST_SECONDS_TO_SETTLE = 60;
/** In seconds of the CPU a second. */
const IDLE = 0.1;
/** Half of the readers come to one of these, the others to any of so many pages of the sitemap. */
const OTHERS = 100;
const entrances = ['/', '/', '/', '/states', '/states/texas', '/certifications', '/certifications/cpc', '/guide'];

/** What the bench runs on. */
interface Ground {
  node: DatabaseNode;
  secrets: Readonly<Record<string, string>>;
  say: (text: string) => void;
}

/** Loads one server behind nginx, then compares it with two. Needs an empty, migrated database and the right environment. */
export async function benchLoad(ground: Ground): Promise<BenchRow[]> {
  await seedBaselines();
  await importReports(readReportFile(surveyFile(1, REPORTS, new Date()), new Date()), {
    by: 'command-line',
    survey: 'load',
    status: 'APPROVED',
    skipBad: false,
    secret: ground.secrets.AUTHORSHIP_SECRET ?? '',
  });
  const crowd = await during(ground, 1, (house, pages) =>
    playLoad(house, { coders: 50, filling: [2_100, 8_000], moderators: 5, reads: READS, pages, seconds: 30 }),
  );
  const compared = (servers: 1 | 2) =>
    during(ground, servers, (house, pages) =>
      playLoad(house, {
        coders: 15,
        filling: [2_100, 2_100],
        moderators: 5,
        reads: 50,
        pages,
        seconds: 40,
        cores: SHARE,
      }),
    );
  const [one, two] = [await compared(1), await compared(2)];
  return [...crowdRows(crowd), await lostRow(ground, [crowd, one, two]), timesOneRow(one, two)];
}

async function during(
  { node, secrets, say }: Ground,
  servers: 1 | 2,
  work: (house: House, pages: readonly string[]) => Promise<Load>,
): Promise<Load> {
  const house = await openHouse(node, secrets, servers);
  try {
    const pages = await readPages(house.address);
    // Each server has made each page before; nginx asks one after the other.
    for (const page of new Set(pages)) {
      for (let server = 0; server < servers; server++) await (await fetch(house.address + page)).arrayBuffer();
    }
    await settle(house);
    const load = await work(house, pages);
    say(`${servers} server${servers > 1 ? 's' : ''}: ${ratesOf(load)}; ${coresOf(load)}`);
    for (const why of new Set(load.tally.failed)) say(`failed: ${why}`);
    return load;
  } finally {
    await house.stop();
  }
}

/** The pages are compressed better and the pay model is fitted once nobody asks any more. */
async function settle(house: House): Promise<void> {
  let before = Number.NaN;
  for (let tries = 0; tries < MOST_SECONDS_TO_SETTLE; tries++) {
    const { site } = await house.cpu();
    if (site - before < IDLE) return;
    before = site;
    await setTimeout(1_000);
  }
}

/** What is read, as often as it stands there. */
async function readPages(site: string): Promise<string[]> {
  const sitemap = await (await fetch(`${site}/sitemap.xml`)).text();
  const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  const others = listed.filter((_, index) => index % Math.ceil(listed.length / OTHERS) === 0);
  return [...others, ...others.map((_, index) => entrances[index % entrances.length] ?? '/')];
}

function crowdRows(load: Load): BenchRow[] {
  const { tally, read } = load;
  const p99 = (what: string, times: readonly number[], detail: string): BenchRow => ({
    what: `${what}, 99th percentile`,
    unit: 'ms',
    value: percentile(times, 0.99),
    bar: null,
    rivals: [],
    detail: `median ${percentile(times, 0.5).toFixed(0)} ms; ${detail}`,
  });
  return [
    p99('report sent, until it is said to be in', tally.reports, `${tally.reports.length}, ${ratesOf(load)}`),
    p99('batch decided, until the queue is back', tally.batches, `${tally.batches.length} batches`),
    {
      what: 'page read, 99th percentile',
      unit: 'ms',
      value: read.p99,
      bar: null,
      rivals: [],
      detail: `median ${read.p50.toFixed(1)} ms, longest ${read.longest.toFixed(0)} ms, from when it was due; turns of the server ${(1000 * load.lag).toFixed(0)} ms (p99)`,
    },
    {
      what: 'pages read meanwhile',
      unit: '/s',
      value: read.rate,
      bar: { least: LEAST_READS },
      rivals: [],
      detail: coresOf(load),
    },
    {
      what: 'oldest page shown, by when something moved under it',
      unit: 's',
      value: read.oldest,
      bar: { most: LATEST / 1000 },
      rivals: [],
      detail: `${(100 * read.asItWas).toFixed(1)}% of the pages were shown as they were`,
    },
    {
      what: 'failed, or refused other than by limits',
      unit: '',
      value: tally.failed.length + read.failed,
      bar: { most: 0 },
      rivals: [],
      detail: `${tally.refused} refused by limits; ${read.failed} of the reads${read.why && ` (${read.why})`}`,
    },
  ];
}

/** Of all that was acknowledged. */
async function lostRow({ node, secrets }: Ground, loads: readonly Load[]): Promise<BenchRow> {
  const received = loads.flatMap(({ tally }) => tally.received);
  const decided = loads.flatMap(({ tally }) => [...tally.decided]);
  const stored = new Map(
    (await db.report.findMany({ select: { id: true, status: true } })).map((row) => [row.id, row]),
  );
  const lost = [
    ...received.filter((id) => !stored.has(id)),
    ...decided.filter((id) => stored.get(id)?.status !== 'APPROVED'),
  ];
  const environment = {
    ...secrets,
    DATABASE_URL: await node.url(),
    PAYCHART_DATA_DIR: node.folder,
    PAYCHART_MODE: 'test',
  };
  const miscounted = await recount(environment);
  return {
    what: 'acknowledged and lost, or miscounted',
    unit: '',
    value: lost.length + Number(miscounted !== ''),
    bar: { most: 0 },
    rivals: [],
    detail: `${received.length} reports and ${decided.length} decisions acknowledged${miscounted && `; ${miscounted}`}`,
  };
}

function timesOneRow(one: Load, two: Load): BenchRow {
  const msOf = ({ cores, receivedRate }: Load) => {
    const of = (share: number) => `${((1000 * share) / receivedRate).toFixed(0)} ms`;
    return `site ${of(cores.site)}, PostgreSQL ${of(cores.postgresql)}, nginx ${of(cores.nginx)}`;
  };
  return {
    what: `reports taken and decided by two servers ÷ by one, each with ${SHARE} of a core`,
    unit: '×',
    value: two.receivedRate / one.receivedRate,
    bar: { least: LEAST_TIMES_ONE },
    rivals: [],
    detail: `two ${ratesOf(two)}; one ${ratesOf(one)}; CPU for each report: two ${msOf(two)}; one ${msOf(one)}`,
  };
}

function ratesOf({ receivedRate, decidedRate }: Load): string {
  return `${receivedRate.toFixed(1)} reports and ${decidedRate.toFixed(1)} decisions a second`;
}

function coresOf({ cores }: Load): string {
  const each = Object.entries(cores).map(([name, busy]) => `${name} ${busy.toFixed(2)}`);
  return `cores: ${each.join(', ')}`;
}
