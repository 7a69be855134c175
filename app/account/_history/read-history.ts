import { type CellName, nameOf } from '@/lib/aggregates/cell';
import type { Figure } from '@/lib/aggregates/figure';
import { readFigure } from '@/lib/aggregates/read-figures';
import type { OfficialSource } from '@/lib/baselines/official-figures';
import { readConsumerPrices } from '@/lib/baselines/read-consumer-prices';
import { readEstimate, type VersionedEstimate } from '@/lib/estimate/read-estimate';
import type { OwnReport } from '@/lib/reports/list-own-reports';
import { type JobHistory, type PayYear, payHistories, type Raise, raiseBetween } from '@/lib/reports/pay-history';
import type { ShownReport } from '@/lib/reports/shown-report';
import { countedCredentialsOf } from '@/lib/survey/credentials';
import { experienceBandOf } from '@/lib/survey/level';

type Shown = Exclude<Figure, { shows: 'nothing' }>;

/** What others make: published of the survey, or, where nothing near is, modeled for the job as it is paid now. */
export type Peers = { kind: 'published'; figure: Shown } | { kind: 'modeled'; estimate: VersionedEstimate };

/** The path of pay in one job. */
export interface History {
  years: (PayYear & { peers: Peers })[];
  /** From the first year to the last. */
  whole: Raise;
  /** The last year up to which inflation is known, and what became of pay until then; null when that is not two years. */
  known: { year: number; realPercent: number } | null;
}

export interface Histories {
  /** The main job first. */
  jobs: History[];
  /** Of the latest prices; unset while there are none. */
  source: OfficialSource | undefined;
  /** The last year whose prices are known. */
  pricesUntil: number | undefined;
}

/** The paths of an author's own pay beside that of peers; the reports come with the latest first. */
export async function readHistories(reports: readonly OwnReport[]): Promise<Histories> {
  const prices = await readConsumerPrices();
  const index = new Map(prices.map(({ year, index }) => [year, index]));
  return {
    jobs: await Promise.all(payHistories(reports, index).map((years) => withPeers(years, index))),
    source: prices.at(-1)?.source,
    pricesUntil: prices.at(-1)?.year,
  };
}

async function withPeers(years: JobHistory, index: ReadonlyMap<number, number>): Promise<History> {
  const [first, last] = [years[0], years.at(-1)];
  const priced = years.filter(({ year }) => index.has(year)).at(-1);
  const until = first && priced && first !== priced ? raiseBetween(first.report, priced.report, index) : undefined;
  return {
    years: await Promise.all(years.map(async (year) => ({ ...year, peers: await peersOf(year.report) }))),
    whole: first && last && first !== last ? raiseBetween(first.report, last.report, index) : { kind: 'first' },
    known:
      priced && until?.kind === 'compared' && until.realPercent !== null
        ? { year: priced.year, realPercent: until.realPercent }
        : null,
  };
}

async function peersOf(report: ShownReport): Promise<Peers> {
  for (const cell of nearestCells(report)) {
    const figure = await readFigure(cell);
    if (figure.shows !== 'nothing') return { kind: 'published', figure };
  }
  const { state, role, experienceYears, specialty, setting, arrangement, employment } = report;
  const credentials = countedCredentialsOf(report.credentials);
  const experience = experienceBandOf(role, experienceYears);
  const job = { state, role, experience, credentials, specialty, setting, arrangement, employment };
  return { kind: 'modeled', estimate: await readEstimate({ job, payCents: undefined }) };
}

/** The same year in the state, then in the nation. Pay by contract is a matter of its own, and not cut by year. */
function nearestCells({ state, payYear, employment }: ShownReport): CellName[] {
  const inState = { dimension: 'state', value: state } as const;
  const kind =
    employment === 'contract'
      ? ({ dimension: 'employment', value: 'contract' } as const)
      : ({ dimension: 'year', value: String(payYear) } as const);
  return [nameOf(inState, kind), nameOf(kind)];
}
