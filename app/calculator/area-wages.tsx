import Link from 'next/link';
import { parityOf } from '@/app/_pay/parity-of';
import { PaySection } from '@/app/_pay/pay-section';
import { SourceNote } from '@/app/_pay/source-note';
import { areaRoute } from '@/app/_site/area-routes';
import { WageSource } from '@/app/areas/area-sources';
import { areaInSentence } from '@/app/areas/area-words';
import { WageTable } from '@/app/areas/wage-table';
import { readAreas } from '@/lib/areas/read-areas';
import type { FoundPlace } from '@/lib/areas/resolve-place';
import { areaHeading, areaLead, gapsText } from './area-words';
import styles from './page.module.css';
import type { PricesAt } from './prices-at';

interface AreaWagesProps {
  found: FoundPlace;
  prices: PricesAt;
  payCents: number | undefined;
}

/** What DOL says of the area, as a floor to hold an offer against. */
export async function AreaWages({ found: { area, county }, prices, payCents }: AreaWagesProps) {
  const areas = await readAreas();
  if (areas.kind === 'not-published') return null;
  const parity = parityOf(prices.level);
  const wages = [
    ['Entry', area.entryCents],
    ['Mean', area.meanCents],
    ['Experienced', area.experiencedCents],
  ] as const;
  return (
    <PaySection id="area" heading={areaHeading(area, payCents)} lead={areaLead(county)}>
      {payCents !== undefined && <p className={styles.standing}>{gapsText(area, payCents)}</p>}
      <WageTable caption={`Official wages in ${areaInSentence(area)}`} wages={wages} parity={parity} />
      <SourceNote>
        <WageSource source={areas.source} />A mean is no minimum: some of the lowest third are paid less. Where an area
        has too few workers, DOL takes the wage from a wider one and does not mark it.{' '}
        {prices.level.kind === 'published' &&
          `At US prices: a year’s pay divided by the price level of ${prices.whose} of ${prices.level.source.period} (${prices.level.source.publisher}: ${prices.level.source.title}). `}
        <Link href={areaRoute(area)} prefetch={false}>
          More of {areaInSentence(area)}
        </Link>
      </SourceNote>
    </PaySection>
  );
}
