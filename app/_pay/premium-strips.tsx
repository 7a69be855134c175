import type { PageRoute } from '@/app/_site/page-route';
import type { Compared } from '@/lib/estimate/like-for-like';
import type { Premium, Premiums } from '@/lib/estimate/premiums';
import type { ValueOf } from '@/lib/survey/dimension';
import { LongPercentTable } from './long-percent-table';
import { NotShown } from './not-shown';
import type { PercentRow } from './percent-table';
import { premiumReferences } from './premium-heading';
import { premiumRows } from './premium-rows';
import { SourceNote } from './source-note';

interface PremiumStripsProps<D extends Compared> {
  premiums: Premiums<D>;
  /** What the rows are: `Credential`. */
  subject: string;
  /** The value whose row comes before the others: that of its own page. */
  first?: Premium<D>['value'];
  hrefOf?: (value: ValueOf<D>) => PageRoute | undefined;
}

/** What each value of a dimension pays beside its reference, like for like; its heading is `premiumHeading`. */
export function PremiumStrips<D extends Compared>({ premiums, subject, first, hrefOf }: PremiumStripsProps<D>) {
  const beside = premiumReferences[premiums.dimension];
  const ranked = premiumRows(premiums, hrefOf);
  const rows = [...ranked.filter(({ key }) => key === first), ...ranked.filter(({ key }) => key !== first)];
  const speaks = ({ measured, claimed }: PercentRow) => measured !== null || claimed !== null;
  return (
    <>
      <LongPercentTable
        caption={`Pay compared with ${beside}, like for like`}
        subject={subject}
        rows={rows.filter(speaks)}
      />
      <NotShown names={rows.filter((row) => !speaks(row)).map(({ label }) => label)} />
      <SourceNote>
        Survey pay compared with {beside} at the same {premiums.alike}, from the pay model. The bar is the 80% interval;
        the pale band is what the guide claims. A difference is not what anyone would gain by switching: coders who
        differ in this may differ in other ways.
      </SourceNote>
    </>
  );
}
