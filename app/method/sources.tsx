import { officialSources, placePay } from '@/app/_pay/official-pay';
import { datasetName } from '@/app/_pay/source-note';
import { ParitySource } from '@/app/_pay/state-sources';
import { guideTitle } from '@/lib/baselines/guide-title';
import { MEDICAL_RECORDS_SPECIALISTS } from '@/lib/baselines/official-datasets';
import { type OfficialSource, sourcesOf } from '@/lib/baselines/official-figures';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';
import { readPriceLevels } from '@/lib/baselines/read-price-levels';
import { readStateOfficial } from '@/lib/baselines/read-state-official';

/** What to cite for every figure that is not the survey's. */
export async function Sources() {
  const [national, states, prices] = await Promise.all([
    readNationalOfficial(),
    readStateOfficial(),
    readPriceLevels(),
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
      <li>
        <ParitySource prices={prices} />
      </li>
    </ul>
  );
}

function cited(sources: readonly OfficialSource[]): string {
  const names = sources.map((source) => `${source.publisher}: ${datasetName(source)}`);
  return names.length > 0 ? [...new Set(names)].join('; ') : 'BLS: OEWS, of which none is at hand';
}
