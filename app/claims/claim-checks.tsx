import type { PercentAxis } from '@/app/_pay/percent-axis';
import { GuideSource, SourceNote } from '@/app/_pay/source-note';
import type { Claim } from '@/lib/estimate/check-claims';
import { CheckStrip } from './check-strip';

/** Each comparison that a claim makes, drawn on one axis, and what stands behind them. */
export function ClaimChecks({ claim: { checks, section, alike }, axis }: { claim: Claim; axis: PercentAxis }) {
  return (
    <>
      {checks.map((check) => (
        <CheckStrip key={check.what} axis={axis} check={check} labelled />
      ))}
      <SourceNote>
        <GuideSource section={section} />
        {alike && `Compared at the same ${alike}, by the pay model. `}
      </SourceNote>
    </>
  );
}
