import { officialPay, placePay } from '@/app/_pay/official-pay';
import { readFigure, readFigures } from '@/lib/aggregates/read-figures';
import { readGuideMedian } from '@/lib/baselines/read-guide-median';
import { readGuideRanges } from '@/lib/baselines/read-guide-ranges';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';
import { readStateOfficial } from '@/lib/baselines/read-state-official';
import { recordOf } from '@/lib/survey/dimension';

export type ReferenceFigures = Awaited<ReturnType<typeof readReferenceFigures>>;

/** The published figures that a report is compared with: moderators see only what everyone sees. */
export async function readReferenceFigures() {
  const [nation, level, state, specialty, setting, employment] = await Promise.all([
    readFigure('nation'),
    readFigures('level'),
    readFigures('state'),
    readFigures('specialty'),
    readFigures('setting'),
    readFigures('employment'),
  ]);
  const [guideMedian, guideLevel, guideState, guideSpecialty, guideSetting] = await Promise.all([
    readGuideMedian(),
    readGuideRanges('level'),
    readGuideRanges('state'),
    readGuideRanges('specialty'),
    readGuideRanges('setting'),
  ]);
  const [national, byState] = await Promise.all([readNationalOfficial(), readStateOfficial()]);
  return {
    survey: { nation, level, state, specialty, setting, employment },
    guide: {
      median: guideMedian,
      level: guideLevel,
      state: guideState,
      specialty: guideSpecialty,
      setting: guideSetting,
    },
    official: {
      national: officialPay('median', national),
      byState: recordOf('state', (state) => placePay(byState[state])),
    },
  };
}
