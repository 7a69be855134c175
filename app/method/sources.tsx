import { datasetName } from '@/app/_components/source-note';
import { guideTitle } from '@/lib/baselines/guide-title';
import { MEDICAL_RECORDS_SPECIALISTS, type OfficialSource } from '@/lib/baselines/official-statistics';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';
import { readPriceParities } from '@/lib/baselines/read-price-parities';
import { readStateOfficial } from '@/lib/baselines/read-state-official';

/** What to cite for every figure that is not the survey's. */
export async function Sources() {
  const [[national], states, parities] = await Promise.all([
    readNationalOfficial(),
    readStateOfficial(),
    readPriceParities(),
  ]);
  return (
    <ul>
      <li>
        Guide: <cite>{guideTitle}</cite>.
      </li>
      <li>
        {cited(national.source)}, {MEDICAL_RECORDS_SPECIALISTS} Medical Records Specialists:{' '}
        {national.employment.toLocaleString('en-US')} jobs. Years are separate surveys, so we draw no trend of them.
      </li>
      <li>
        {cited(states.DC.meanSource)}, the same occupation. Means are there for every state; percentiles, marked †, were
        read second-hand and are not there for all, so states are never ranked by a median.
      </li>
      <li>
        {cited(parities.source)}, {parities.source.period}; none for Puerto Rico, Guam and the Virgin Islands.
      </li>
    </ul>
  );
}

function cited(source: OfficialSource): string {
  return `${source.publisher}: ${datasetName(source)}`;
}
