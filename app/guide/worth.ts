import { datasetName } from '@/app/_components/source-note';
import type { Home } from '@/app/_home/home-figures';
import { FULL_TIME_HOURS } from '@/lib/survey/pay';

const WORKING_DAYS = FULL_TIME_HOURS / 8;
const ROUNDED_TO = 1_000;

/** What a day and a percent of pay come to at the median: of the survey, or of BLS as long as it has none. In cents. */
export function worthOf({ nation: { voices }, official }: Home) {
  const { survey } = voices;
  const ofSurvey = survey.shows !== 'nothing';
  const medianCents = ofSurvey ? survey.medianCents : official.medianCents;
  const rounded = (cents: number) => Math.round(cents / ROUNDED_TO) * ROUNDED_TO;
  return {
    medianCents,
    whose: ofSurvey
      ? 'the survey’s median'
      : `the ${official.source.publisher} median, ${datasetName(official.source)}`,
    day: rounded(medianCents / WORKING_DAYS),
    percent: rounded(medianCents / 100),
  };
}
