import { officialSources, placePay } from '@/app/_pay/official-pay';
import { datasetName } from '@/app/_pay/source-note';
import { ParitySource } from '@/app/_pay/state-sources';
import { surveyYear } from '@/lib/areas/area-pay';
import { guideTitle } from '@/lib/baselines/guide-title';
import { MEDICAL_RECORDS_SPECIALISTS } from '@/lib/baselines/official-datasets';
import { type OfficialSource, sourcesOf } from '@/lib/baselines/official-figures';
import { readAreaWages } from '@/lib/baselines/read-area-wages';
import { readMetroPriceLevels } from '@/lib/baselines/read-metro-price-levels';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';
import { readPriceLevels } from '@/lib/baselines/read-price-levels';
import { readStateOfficial } from '@/lib/baselines/read-state-official';

/** What to cite for every figure that is not the survey's. */
export async function Sources() {
  const [national, states, prices, areas, metros] = await Promise.all([
    readNationalOfficial(),
    readStateOfficial(),
    readPriceLevels(),
    readAreaWages(),
    readMetroPriceLevels(),
  ]);
  const { employment, median } = national;
  const places = officialSources(Object.values(states).map((oews) => ({ official: placePay(oews) })));
  return (
    <ul>
      <li>
        Guide: <cite>{guideTitle}</cite>.
      </li>
      <li>
        {cited(sourcesOf([median, employment]))}, {MEDICAL_RECORDS_SPECIALISTS} Medical Records Specialists
        {employment.kind === 'published' && `: ${employment.jobs.toLocaleString('en-US')} jobs`}. Years are separate
        surveys, so we draw no trend of them.
      </li>
      <li>
        {cited(places)}, the same occupation by state. Each state leads with its newest figure, a median or, where it
        has only that, a mean; only figures of one kind and year are ranked. Percentiles of 2023, marked †, come from a
        secondary source and do not cover all states, so they rank none.
      </li>
      {areas.kind === 'published' && (
        <li>
          {areas.source.publisher}: {datasetName(areas.source)}, the same occupation in {areas.areas.length} areas, made
          from OEWS May {surveyYear(areas.source.period)}. Entry is the mean of the lowest third (level 1), experienced
          that of the upper two thirds (level 4), and level 3 is the mean of all: none is a percentile. Where an area
          has too few workers, DOL takes the wage from a wider one without a mark.
        </li>
      )}
      <li>
        <ParitySource prices={prices} />
      </li>
      {metros.source && (
        <li>
          {metros.source.publisher}: {metros.source.title}, {metros.source.period} (US = 100), for metropolitan areas; a
          nonmetropolitan area takes its state’s.
        </li>
      )}
    </ul>
  );
}

function cited(sources: readonly OfficialSource[]): string {
  const names = sources.map((source) => `${source.publisher}: ${datasetName(source)}`);
  return names.length > 0 ? [...new Set(names)].join('; ') : 'BLS: OEWS, of which none is at hand';
}
