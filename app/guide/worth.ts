import type { National } from '@/app/_national/national-figures';
import type { PayVoices } from '@/app/_pay/pay-row';
import { datasetName } from '@/app/_pay/source-note';
import { FULL_TIME_HOURS } from '@/lib/survey/pay';

const WORKING_DAYS = FULL_TIME_HOURS / 8;
const ROUNDED_TO = 1_000;

/** Of the annual view. What a day and a percent of pay come to at the median: of the survey, else of BLS, else of the guide. In cents. */
export function worthOf({ nation: { voices }, guideMedianCents }: National) {
  const { medianCents, whose } = medianOf(voices, guideMedianCents);
  const rounded = (cents: number) => Math.round(cents / ROUNDED_TO) * ROUNDED_TO;
  return {
    medianCents,
    whose,
    day: rounded(medianCents / WORKING_DAYS),
    percent: rounded(medianCents / 100),
  };
}

function medianOf({ survey, official }: PayVoices, guideMedianCents: number) {
  if (survey.shows !== 'nothing') return { medianCents: survey.medianCents, whose: 'the survey’s median' };
  return official
    ? { medianCents: official.cents, whose: `the ${official.source.publisher} median, ${datasetName(official.source)}` }
    : { medianCents: guideMedianCents, whose: 'the guide’s median' };
}
