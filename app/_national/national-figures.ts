import { dimensionRows } from '@/app/_pay/dimension-rows';
import { officialPay } from '@/app/_pay/official-pay';
import { voicesIn } from '@/app/_pay/pay-row';
import type { PayTableRow } from '@/app/_pay/pay-table';
import { readStateMap } from '@/app/_pay/read-state-map';
import type { PayView } from '@/app/_words/pay-view';
import { readFigure, readFigures } from '@/lib/aggregates/read-figures';
import { readGuideMedian } from '@/lib/baselines/read-guide-median';
import { readGuideRanges } from '@/lib/baselines/read-guide-ranges';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';

/** All that the national answer stands on; the rows' amounts in the unit of the view. */
export async function readNational(view: PayView) {
  const [
    figure,
    level,
    experience,
    specialty,
    setting,
    credential,
    guideMedian,
    guideLevel,
    guideSpecialty,
    guideSetting,
    official,
    states,
  ] = await Promise.all([
    readFigure('nation'),
    readFigures('level'),
    readFigures('experience'),
    readFigures('specialty'),
    readFigures('setting'),
    readFigures('credential'),
    readGuideMedian(),
    readGuideRanges('level'),
    readGuideRanges('specialty'),
    readGuideRanges('setting'),
    readNationalOfficial(),
    readStateMap(view),
  ]);
  const { medianCents } = guideMedian;
  const nation: PayTableRow = {
    key: 'nation',
    label: 'All coders',
    note: 'United States',
    voices: voicesIn(
      view,
      {
        survey: figure,
        guide: { lowCents: medianCents, highCents: medianCents, openEnded: false },
        official: officialPay('median', official),
      },
      null,
    ),
  };
  // The guide's entry level is 0–2 years and its mid level 3–5; what it calls senior is wider than one band.
  const guideExperience = {
    '0-2': guideLevel.entry,
    '3-5': guideLevel.mid,
    '6-9': null,
    '10-19': null,
    '20+': null,
  };
  return {
    nation,
    official,
    guideMedianCents: medianCents,
    states,
    levels: dimensionRows(view, 'level', level, guideLevel),
    experience: dimensionRows(view, 'experience', experience, guideExperience),
    specialties: dimensionRows(view, 'specialty', specialty, guideSpecialty),
    settings: dimensionRows(view, 'setting', setting, guideSetting),
    credentials: dimensionRows(view, 'credential', credential),
    guideSections: {
      nation: guideMedian.section,
      level: sectionOf(guideLevel),
      specialty: sectionOf(guideSpecialty),
      setting: sectionOf(guideSetting),
    },
  };
}

export type National = Awaited<ReturnType<typeof readNational>>;

function sectionOf(ranges: Record<string, { section: string } | null>): string | undefined {
  return Object.values(ranges).find((range) => range !== null)?.section;
}
