import { type PayVoices, voicesIn } from '@/app/_components/pay-row';
import { isAdjusted, type PayView } from '@/app/_components/pay-view';
import { readFigures } from '@/lib/aggregates/read-figures';
import { readGuideRanges } from '@/lib/baselines/read-guide-ranges';
import { readPriceParities } from '@/lib/baselines/read-price-parities';
import { readStateOfficial } from '@/lib/baselines/read-state-official';
import { readModelled } from '@/lib/estimate/read-modelled';
import { recordOf, valuesOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';

/** What the voices say about each state, in the unit of the view, and what stands behind it. */
export async function readStatePay(view: PayView) {
  const [survey, guide, official, parities, modelled] = await Promise.all([
    readFigures('state'),
    readGuideRanges('state'),
    readStateOfficial(),
    readPriceParities(),
    readModelled('state'),
  ]);
  const voices = recordOf('state', (state): PayVoices => {
    const { meanCents, percentiles } = official[state];
    return voicesIn(
      view,
      {
        survey: survey[state],
        guide: guide[state],
        modelled: modelled[state],
        official: {
          statistic: 'mean',
          cents: meanCents,
          spread: percentiles && {
            p10Cents: percentiles.p10Cents,
            medianCents: percentiles.medianCents,
            p90Cents: percentiles.p90Cents,
            secondHand: percentiles.source.confidence === 'medium',
          },
        },
      },
      parities.index[state],
    );
  });
  /** Where the view is adjusted for prices but there is no price level to do it with. */
  const unadjusted: State[] = isAdjusted(view)
    ? valuesOf('state').filter((state) => parities.index[state] === null)
    : [];
  return {
    voices,
    unadjusted,
    parities,
    officialSource: official.DC.meanSource,
    guideSection: valuesOf('state').flatMap((state) => guide[state]?.section ?? [])[0],
    meansAsPaid: recordOf('state', (state) => official[state].meanCents),
  };
}

export type StatePay = Awaited<ReturnType<typeof readStatePay>>;
