import { dimensionRows } from '@/app/_pay/dimension-rows';
import { voicesIn } from '@/app/_pay/pay-row';
import type { PayTableRow } from '@/app/_pay/pay-table';
import { yearRows } from '@/app/_pay/year-rows';
import type { CategoryView } from '@/app/_site/category-routes';
import { readFigure, readFigures } from '@/lib/aggregates/read-figures';
import { readYears } from '@/lib/aggregates/read-years';
import { readGuideFigure } from '@/lib/baselines/read-guide-figure';
import { readGuideMedian } from '@/lib/baselines/read-guide-median';
import { readModeled } from '@/lib/estimate/read-modeled';
import { readPremiums } from '@/lib/estimate/read-premiums';
import type { Category } from './category';
import { isKnown, readPeers } from './peer-rows';

/** All that the page of one value stands on; the rows' amounts in the unit of the view. */
export async function readCategory({ dimension, value, part }: Category, view: CategoryView) {
  const [peers, nation, guideMedian, experience, modeledExperience, states, years, premium, premiums] =
    await Promise.all([
      readPeers(dimension, view),
      readFigure('nation'),
      readGuideMedian(),
      readFigures('experience', part),
      readModeled('experience', part),
      readFigures('state', part),
      readYears(),
      dimension === 'credential' ? readPremium(value === 'cpc' ? 'cpc' : 'any') : null,
      readPremiums(dimension),
    ]);
  const own = peers.rows.find(({ key }) => key === value);
  if (!own) throw new RangeError(`${value} is no ${dimension}`);
  const { medianCents } = guideMedian;
  const national: PayTableRow = {
    key: 'nation',
    label: 'All coders',
    note: 'United States',
    voices: voicesIn(
      view,
      { survey: nation, guide: { lowCents: medianCents, highCents: medianCents, openEnded: false }, official: null },
      null,
    ),
  };
  return {
    own,
    peers: peers.rows.filter(isKnown),
    national,
    /** The guide's premium of the credential, or of any; null for other dimensions. */
    premium,
    /** Like-for-like differences of all values but the reference, in percent, whatever the view. */
    premiums,
    guideSection: peers.guideSection,
    guideMedianSection: guideMedian.section,
    sector: peers.sectors.get(value),
    experience: dimensionRows(view, 'experience', experience, undefined, { modeled: modeledExperience }),
    states: dimensionRows(view, 'state', states),
    /** Of all coders: no credential, specialty or setting is cut by year. */
    years: yearRows(view, years, null),
  };
}

async function readPremium(of: 'cpc' | 'any') {
  return { of, ...(await readGuideFigure('credential', of)) };
}

export type CategoryPay = Awaited<ReturnType<typeof readCategory>>;
