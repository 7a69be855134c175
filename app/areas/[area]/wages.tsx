import { parityOf } from '@/app/_pay/parity-of';
import { PaySection } from '@/app/_pay/pay-section';
import { citedDataset, SourceNote } from '@/app/_pay/source-note';
import { asPaid, payText } from '@/app/_words/pay-view';
import { WageSource } from '@/app/areas/area-sources';
import { areaInSentence } from '@/app/areas/area-words';
import { nationHeading } from '@/app/areas/headings';
import { WageTable } from '@/app/areas/wage-table';
import type { Area } from '@/lib/areas/area';
import { surveyYear } from '@/lib/areas/area-pay';
import type { AreaPrice } from '@/lib/areas/read-area-price';
import type { OfficialSource } from '@/lib/baselines/official-figures';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';

interface WagesProps {
  area: Area;
  source: OfficialSource;
  price: AreaPrice;
}

/** The four levels, by the hour and the year, and what the year's pay buys. */
export async function Wages({ area, source, price: { price, of } }: WagesProps) {
  const parity = parityOf(price);
  const { mean } = await readNationalOfficial(surveyYear(source.period));
  const levels = [
    ['Entry: mean of the lowest third (level 1)', area.entryCents],
    ['Level 2', area.secondCents],
    ['Mean of all (level 3)', area.meanCents],
    ['Experienced: mean of the upper two thirds (level 4)', area.experiencedCents],
  ] as const;
  return (
    <PaySection
      id="wages"
      heading={nationHeading(area, mean.kind === 'published' ? mean.meanCents : null)}
      {...(mean.kind === 'published' && {
        lead: `Both are of May ${mean.source.period}: the nation’s mean was ${payText('annual', asPaid(mean.meanCents))} a year (${citedDataset(mean.source)}).`,
      })}
    >
      <WageTable caption={`Wages in ${areaInSentence(area)}`} wages={levels} parity={parity} />
      <SourceNote>
        <WageSource source={source} />
        {price.kind === 'published' &&
          `At US prices: a year’s pay divided by the price level of the ${of === 'area' ? 'area' : 'state, as BEA has none of nonmetropolitan areas'} (${price.source.publisher}: ${price.source.title}, ${price.source.period}). `}
      </SourceNote>
    </PaySection>
  );
}
