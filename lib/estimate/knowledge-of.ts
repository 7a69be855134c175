import { type CellName, nameOf, type Part } from '@/lib/aggregates/cell';
import type { County } from '@/lib/areas/area';
import { areasOf } from '@/lib/areas/areas-of';
import { areaWagesIn } from '@/lib/baselines/area-wages-in';
import { newestOews } from '@/lib/baselines/oews';
import { type DatasetName, MEDICAL_RECORDS_SPECIALISTS, type StatisticOf } from '@/lib/baselines/official-datasets';
import { OfficialDataset, officialRow, type StoredFigure } from '@/lib/baselines/official-figures';
import { valuesOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';
import { areasKnown } from './areas-known';
import { Z80 } from './normal';
import { type Knowledge, YEARLY_RISE } from './pay-model';

interface GuideRow {
  dimension: string;
  key: string;
  kind: string;
  low: number | null;
  high: number | null;
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
/** How far pay spreads where BLS publishes no percentiles: as in OEWS May 2025. */
const USUAL_DEVIATION = 0.31;
/** The normal's 10th to 90th percentile. */
const SPAN = 2 * Z80;

/** The official datasets that the model takes something from; the others are many times as large. */
export const knownDatasets = ['oews_national', 'oews_state', 'area_wage'] satisfies DatasetName[];

/** What guide and official statistics say of pay, as the model takes it. Pure. */
export function knowledgeOf(
  guide: readonly GuideRow[],
  official: readonly StoredFigure[],
  counties: readonly County[],
  asOf: Date,
): Knowledge {
  const guideMedian = guide.find(({ dimension }) => dimension === 'nation')?.low;
  if (!guideMedian) throw new Error('The baselines are not seeded');
  const national = datasetOf('oews_national', official);
  const { median, spread } = newestOews(national, MEDICAL_RECORDS_SPECIALISTS);

  const offsets = new Map<CellName, number>();
  const set = (dimension: Part['dimension'], value: string, offset: number) =>
    offsets.set(nameOf({ dimension, value }), offset);

  const ofStates = datasetOf('oews_state', official);
  const states = stateOffsets(ofStates, national);
  const mean = average([...states.values()]);
  for (const [state, offset] of states) set('state', state, offset - mean);

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

  const wages = areaWagesIn(datasetOf('area_wage', official));
  return {
    nation:
      median.kind === 'published'
        ? (Math.log(guideMedian * 100) + Math.log(median.medianCents)) / 2
        : Math.log(guideMedian * 100),
    deviation:
      spread.kind === 'published' ? (Math.log(spread.p90Cents) - Math.log(spread.p10Cents)) / SPAN : USUAL_DEVIATION,
    offsets,
    areas: areasKnown(
      wages.kind === 'published' ? areasOf(wages.areas, counties) : [],
      wages.kind === 'published' ? wages.source.period : '',
      ofStates,
      national,
    ),
  };
}

function datasetOf<D extends (typeof knownDatasets)[number]>(
  dataset: D,
  official: readonly StoredFigure[],
): OfficialDataset<StatisticOf<D>> {
  return new OfficialDataset(official.filter((row) => row.dataset === dataset).map(officialRow));
}

/**
 * Each state's median relative to the nation's, in the newest year with both, or else their means: BLS has no newer figure
 * of the territories than their means. A state without such a year gets the nation's.
 */
function stateOffsets(
  states: OfficialDataset<StatisticOf<'oews_state'>>,
  national: OfficialDataset<StatisticOf<'oews_national'>>,
): Map<State, number> {
  const offsets = new Map<State, number>();
  for (const state of valuesOf('state')) {
    const [newest] = states.periods().flatMap((period) =>
      (['p50', 'mean_annual'] as const).flatMap((statistic) => {
        const here = states.at(period, state, statistic);
        const nation = national.at(period, MEDICAL_RECORDS_SPECIALISTS, statistic);
        if (here.kind === 'not-published' || nation.kind === 'not-published') return [];
        return Math.log(here.values[statistic]) - Math.log(nation.values[statistic]);
      }),
    );
    if (newest !== undefined) offsets.set(state, newest);
  }
  return offsets;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
