import { OfficialTable } from '@/app/_pay/official-table';
import { PaySection } from '@/app/_pay/pay-section';
import { BlsSource, SourceNote } from '@/app/_pay/source-note';
import { areaInSentence } from '@/app/areas/area-words';
import { areaOewsHeading } from '@/app/areas/headings';
import type { Area } from '@/lib/areas/area';
import { sourcesOf } from '@/lib/baselines/official-figures';
import { readAreaYears } from '@/lib/baselines/read-area-years';

/** What BLS itself publishes of the area, where it was imported: DOL has no median. */
export async function AreaOews({ area }: { area: Area }) {
  const years = await readAreaYears(area.code);
  if (years.length === 0) return null;
  const sources = sourcesOf(years.flatMap(({ year: _, ...figures }) => Object.values(figures)));
  return (
    <PaySection
      id="oews"
      heading={areaOewsHeading(area, years)}
      lead="DOL’s wages above are means. Half earn more than the median, which no mean can tell."
    >
      <OfficialTable caption={`What BLS publishes of ${areaInSentence(area)}`} years={years} />
      <SourceNote>
        <BlsSource sources={sources} />
        {sources.some(({ confidence }) => confidence === 'medium') && '† From a secondary source. '}
        Only figures of one kind and year compare.
      </SourceNote>
    </PaySection>
  );
}
