import { EvidenceLine } from '@/app/_pay/evidence-line';
import type { Benefits } from '@/lib/aggregates/read-benefits';
import { benefits } from '@/lib/survey/vocabulary';
import { BarTable } from './bar-table';
import { sharesInOrder, shareText } from './benefit-heading';

const TICKS = [0, 25, 50, 75, 100];

/** The share of coders who have each benefit, the most common first; nothing while it is not known. */
export function BenefitBars({ known }: { known: Benefits }) {
  if (known.shows === 'nothing') return null;
  return (
    <>
      <BarTable
        caption="Share of coders who have each benefit"
        subject="Benefit"
        figure="Share of coders"
        voice="survey"
        ticks={TICKS}
        rows={sharesInOrder(known.shares).map((share) => ({
          key: share.benefit,
          label: benefits[share.benefit],
          along: share.percent,
          text: shareText(share),
        }))}
      />
      <EvidenceLine figure={known.figure}>Employed coders; 1099 contractors are left out</EvidenceLine>
    </>
  );
}
