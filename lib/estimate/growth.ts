import type { Figure } from '@/lib/aggregates/figure';
import { valuesOf } from '@/lib/survey/dimension';
import type { ExperienceBand } from '@/lib/survey/vocabulary';
import { estimateOf } from './estimate';
import type { Predictor } from './predictor';

export interface GrowthBand {
  band: ExperienceBand;
  /** What coders of so many years earn. */
  figure: Figure;
  /** What the model says of them: the median and its 80 % interval, cents of a 2,080-hour year. */
  modelled: { medianCents: number; lowCents: number; highCents: number; fromReportsPercent: number };
}

/** Pay by years of experience, the first years first; managers and directors left out. Pure. */
export function growthOf(predictor: Predictor, figures: Readonly<Record<ExperienceBand, Figure>>): GrowthBand[] {
  return valuesOf('experience').map((band) => {
    const { medianCents, lowCents, highCents, fromReportsPercent } = estimateOf(predictor, { experience: band });
    return { band, figure: figures[band], modelled: { medianCents, lowCents, highCents, fromReportsPercent } };
  });
}
