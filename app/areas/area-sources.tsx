import { datasetName } from '@/app/_pay/source-note';
import { surveyYear } from '@/lib/areas/area-pay';
import { MEDICAL_RECORDS_SPECIALISTS } from '@/lib/baselines/official-datasets';
import type { OfficialSource } from '@/lib/baselines/official-figures';

/** Where wages of areas come from, and how they were made. */
export function WageSource({ source }: { source: OfficialSource }) {
  return (
    <>
      US Department of Labor ({source.publisher}): {datasetName(source)}, made from BLS’s OEWS of May{' '}
      {surveyYear(source.period)}; {MEDICAL_RECORDS_SPECIALISTS} Medical Records Specialists, a broader group than
      coders. Entry is the mean of the lowest third, experienced that of the upper two thirds. A year is 2,080 hours.{' '}
    </>
  );
}
