import type { ShownCents } from '@/app/_words/pay-view';
import { along, type PayAxis } from './pay-axis';
import { fadedOut, modeledIn, type ShownVoices } from './pay-row';

/** A stretch of the axis in percent of its length. */
export interface Stretch {
  from: number;
  length: number;
}

/** Where the parts of one pay strip lie, in percent of the axis; null is not drawn. */
export interface StripGeometry {
  guide: Stretch | null;
  /** The fading part beyond an open-ended range. */
  guideFade: Stretch | null;
  whiskers: Stretch | null;
  middleHalf: Stretch | null;
  median: number | null;
  officialSpread: Stretch | null;
  official: number | null;
  /** Modeled 10th to 90th percentile and median, where the survey shows nothing. */
  modeled: Stretch | null;
  modeledMedian: number | null;
  mark: number | null;
}

export function stripGeometry(axis: PayAxis, voices: ShownVoices): StripGeometry {
  const { survey, guide, official, mark } = voices;
  const modeled = modeledIn(voices);
  const stretch = (fromCents: ShownCents, toCents: ShownCents): Stretch => {
    const from = along(axis, fromCents);
    return { from, length: Math.round((along(axis, toCents) - from) * 100) / 100 };
  };
  const hasQuartiles = survey.shows === 'quartiles' || survey.shows === 'distribution';
  return {
    guide: guide && stretch(guide.lowCents, guide.highCents),
    guideFade: guide?.openEnded ? stretch(guide.highCents, fadedOut(guide.highCents)) : null,
    whiskers: survey.shows === 'distribution' ? stretch(survey.p10Cents, survey.p90Cents) : null,
    middleHalf: hasQuartiles ? stretch(survey.p25Cents, survey.p75Cents) : null,
    median: survey.shows === 'nothing' ? null : along(axis, survey.medianCents),
    officialSpread: official?.spread ? stretch(official.spread.p10Cents, official.spread.p90Cents) : null,
    official: official && along(axis, official.cents),
    modeled: modeled && stretch(modeled.p10Cents, modeled.p90Cents),
    modeledMedian: modeled && along(axis, modeled.medianCents),
    mark: mark ? along(axis, mark.cents) : null,
  };
}
