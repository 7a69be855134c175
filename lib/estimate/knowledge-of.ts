import { type CellName, nameOf, type Part } from '@/lib/aggregates/cell';
import { MEDICAL_RECORDS_SPECIALISTS } from '@/lib/baselines/official-statistics';
import { valuesOf } from '@/lib/survey/dimension';
import type { Knowledge } from './pay-model';

interface GuideRow {
  dimension: string;
  key: string;
  kind: string;
  low: number | null;
  high: number | null;
}

interface OfficialRow {
  dataset: string;
  period: string;
  subject: string;
  statistic: string;
  value: { toString(): string };
}

/** The guide's levels are the cut of its national figures; its other ranges overlap with them, so half of each counts. */
const believed = { level: 1, specialty: 0.5, setting: 0.5, arrangement: 0.5 } as const;
const levelOfExperience = {
  '0-2': 'entry',
  '3-5': 'mid',
  '6-9': 'senior',
  '10-19': 'senior',
  '20+': 'senior',
} as const;
/** A year's rise of pay before reports say more: between the medians of OEWS May 2021 and May 2025. */
const YEARLY_RISE = 0.025;
/** The normal's 10th to 90th percentile. */
const SPAN = 2 * 1.2816;

/** What guide and official statistics say of pay, as the model takes it. Pure. */
export function knowledgeOf(guide: readonly GuideRow[], official: readonly OfficialRow[], asOf: Date): Knowledge {
  const guideMedian = guide.find(({ dimension }) => dimension === 'nation')?.low;
  const national = (statistic: string) => {
    const rows = official.filter(
      (row) =>
        row.dataset === 'oews_national' && row.subject === MEDICAL_RECORDS_SPECIALISTS && row.statistic === statistic,
    );
    const latest = rows.sort((a, b) => (a.period < b.period ? 1 : -1))[0];
    return latest ? Number(latest.value) : undefined;
  };
  const [median, p10, p90] = [national('p50'), national('p10'), national('p90')];
  if (!guideMedian || !median || !p10 || !p90) throw new Error('The baselines are not seeded');

  const offsets = new Map<CellName, number>();
  const set = (dimension: Part['dimension'], value: string, offset: number) =>
    offsets.set(nameOf({ dimension, value }), offset);

  const states = official.filter(({ dataset, statistic }) => dataset === 'oews_state' && statistic === 'mean_annual');
  const mean = average(states.map(({ value }) => Math.log(Number(value))));
  for (const { subject, value } of states) set('state', subject, Math.log(Number(value)) - mean);

  for (const dimension of ['level', 'specialty', 'setting', 'arrangement'] as const) {
    const ranges = guide.flatMap((row) =>
      row.dimension === dimension && row.kind === 'annual pay range' && row.low && row.high
        ? [{ key: row.key, offset: (Math.log(row.low) + Math.log(row.high)) / 2 - Math.log(guideMedian) }]
        : [],
    );
    const known = ranges.filter(({ key }) => valuesOf(dimension).some((value) => value === key));
    for (const { key, offset } of known) set(dimension, key, believed[dimension] * offset);
  }
  for (const band of valuesOf('experience')) {
    set('experience', band, offsets.get(nameOf({ dimension: 'level', value: levelOfExperience[band] })) ?? 0);
  }
  const manager = offsets.get(nameOf({ dimension: 'level', value: 'manager' })) ?? 0;
  for (const role of ['manager', 'director']) set('role', role, manager);
  for (let back = 0; back < 4; back++) set('year', String(asOf.getUTCFullYear() - back), -YEARLY_RISE * back);

  return {
    nation: (Math.log(guideMedian * 100) + Math.log(median * 100)) / 2,
    deviation: (Math.log(p90) - Math.log(p10)) / SPAN,
    offsets,
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
