import Link from 'next/link';
import { HeadlineFigure } from '@/app/_pay/headline';
import { citedDataset } from '@/app/_pay/source-note';
import { evidenceText } from '@/app/_pay/strip-text';
import { Voice, Voices } from '@/app/_pay/voice';
import { stateRoutes } from '@/app/_site/state-routes';
import { modeledFrom } from '@/app/_words/modeled-text';
import { dollars } from '@/app/_words/money';
import { stateInSentence } from '@/app/_words/state-name';
import { areaInSentence, hourlyText, yearlyText } from '@/app/areas/area-words';
import { readPlace } from '@/app/states/state-figures';
import type { Area } from '@/lib/areas/area';
import type { OfficialSource } from '@/lib/baselines/official-figures';
import { readModeledArea } from '@/lib/estimate/read-modeled-area';
import type { State } from '@/lib/survey/vocabulary';

/** The question, its answer by DOL, what coders say of the state, and what the model says of coders here. */
export function AreaAnswer({ area, source }: { area: Area; source: OfficialSource }) {
  const { entryCents, meanCents, experiencedCents, states } = area;
  const cited = citedDataset(source);
  return (
    <>
      <h1>What do medical coders earn in {areaInSentence(area)}?</h1>
      <HeadlineFigure of="official" figure={yearlyText(meanCents)} per="a year">
        is the mean of medical records specialists, a broader group than coders: {hourlyText(meanCents)} an hour.{' '}
        {cited}.
      </HeadlineFigure>
      <Voices>
        <Voice of="official" figure={yearlyText(entryCents)} note={cited}>
          Entry: the mean of the lowest third, {hourlyText(entryCents)} an hour
        </Voice>
        <Voice of="official" figure={yearlyText(experiencedCents)} note={cited}>
          Experienced: the mean of the upper two thirds, {hourlyText(experiencedCents)} an hour
        </Voice>
        <Voice
          of="survey"
          figure="Not published"
          note="Few coders share an area, and areas cross state lines: a figure could give away a hidden one."
        >
          Survey: nothing by area
        </Voice>
        {states.slice(0, 1).map((state) => (
          <StateVoice key={state} state={state} />
        ))}
        <ModeledVoice area={area} />
      </Voices>
    </>
  );
}

/** What coders of the whole state report, if there are enough. */
async function StateVoice({ state }: { state: State }) {
  const {
    voices: { survey },
  } = await readPlace('annual', state);
  if (survey.shows === 'nothing') return null;
  return (
    <Voice of="survey" figure={dollars(survey.medianCents)} note={evidenceText(survey)}>
      Survey: median of coders in all of{' '}
      <Link href={stateRoutes(state).annual} prefetch={false}>
        {stateInSentence(state)}
      </Link>
    </Voice>
  );
}

async function ModeledVoice({ area }: { area: Area }) {
  const { medianCents, lowCents, highCents, fromReportsPercent } = await readModeledArea(area);
  return (
    <Voice of="modeled" figure={dollars(medianCents)} note={modeledFrom(fromReportsPercent, 'it', true)}>
      <a href="#made">Modeled</a> median of coders here, {dollars(lowCents)} to {dollars(highCents)} with 80% confidence
    </Voice>
  );
}
