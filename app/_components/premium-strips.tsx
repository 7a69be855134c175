import type { Compared } from '@/lib/estimate/like-for-like';
import type { Premiums } from '@/lib/estimate/premiums';
import type { ValueOf } from '@/lib/survey/dimension';
import type { PageRoute } from './page-route';
import { type PercentRow, PercentTable } from './percent-table';
import { premiumReferences } from './premium-finding';
import { premiumRows } from './premium-rows';
import { Silent } from './silent';
import { SourceNote } from './source-note';

interface PremiumStripsProps<D extends Compared> {
  premiums: Premiums<D>;
  /** What the rows are: `Credential`. */
  subject: string;
  hrefOf?: (value: ValueOf<D>) => PageRoute | undefined;
}

/** What each value of a dimension pays beside its reference, like for like; its heading is `premiumFinding`. */
export function PremiumStrips<D extends Compared>({ premiums, subject, hrefOf }: PremiumStripsProps<D>) {
  const beside = premiumReferences[premiums.dimension];
  const rows = premiumRows(premiums, hrefOf);
  const speaks = ({ measured, claimed }: PercentRow) => measured !== null || claimed !== null;
  return (
    <>
      <PercentTable caption={`Pay beside ${beside}, like for like`} subject={subject} rows={rows.filter(speaks)} />
      <Silent names={rows.filter((row) => !speaks(row)).map(({ label }) => label)} />
      <SourceNote>
        Survey pay beside {beside} at the same {premiums.alike}, by the pay model; the bar is the 80% interval, the pale
        band what the guide claims. A difference is not what anyone gains by changing: who differs in this may differ in
        more.
      </SourceNote>
    </>
  );
}
