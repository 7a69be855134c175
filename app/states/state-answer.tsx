import type { ReactNode } from 'react';
import { EvidenceLine } from '@/app/_components/evidence-line';
import { Headline, HeadlineFigure } from '@/app/_components/headline';
import { modelledFrom } from '@/app/_components/modelled-text';
import { hasPicture, PayPicture } from '@/app/_components/pay-picture';
import { modelledIn, type OfficialPay } from '@/app/_components/pay-row';
import { type PayView, payText, perUnit } from '@/app/_components/pay-view';
import { datasetName } from '@/app/_components/source-note';
import { rangeText, silenceText } from '@/app/_components/strip-text';
import { Voice, Voices } from '@/app/_components/voice';
import type { State } from '@/lib/survey/vocabulary';
import type { StatePay } from './state-figures';

interface StateAnswerProps {
  state: State;
  view: PayView;
  pay: StatePay;
  /** The question. */
  children: ReactNode;
}

/** The question, its answer by the survey or else by BLS, and the spread where it is published. */
export function StateAnswer({ state, view, pay, children }: StateAnswerProps) {
  const { survey, official, guide } = pay.voices[state];
  const modelled = modelledIn(pay.voices[state]);
  const text = (cents: number) => payText(view, cents);
  const source = `${pay.officialSource.publisher}, ${datasetName(pay.officialSource)}`;
  return (
    <Headline
      answer={
        <>
          {children}
          {survey.shows === 'nothing' && official && (
            <HeadlineFigure of="official" figure={text(official.cents)} per={perUnit(view)}>
              is the mean of medical records specialists, a wider group than coders: {source}.
            </HeadlineFigure>
          )}
          {survey.shows !== 'nothing' && (
            <HeadlineFigure of="survey" figure={text(survey.medianCents)} per={perUnit(view)}>
              is the median of the coders here who reported their pay: half earn more, half less.
            </HeadlineFigure>
          )}
          <EvidenceLine figure={survey} />
          <Voices>
            {survey.shows === 'nothing' && (
              <Voice of="survey" figure="Not yet" note="Yours may be the one that is missing.">
                Survey: {silenceText(survey)}
              </Voice>
            )}
            {modelled && (
              <Voice
                of="modelled"
                figure={text(modelled.medianCents)}
                note={modelledFrom(modelled.fromReportsPercent, 'it')}
              >
                Modelled median of coders, {text(modelled.lowCents)} to {text(modelled.highCents)} with 80% confidence
              </Voice>
            )}
            {survey.shows !== 'nothing' && official && (
              <Voice of="official" figure={text(official.cents)} note={source}>
                Mean of medical records specialists
              </Voice>
            )}
            {official?.spread && (
              <Voice of="official" figure={spreadText(official.spread, text)} note={secondHandText(official.spread)}>
                10th to 90th percentile, median {text(official.spread.medianCents)}
              </Voice>
            )}
            {guide && (
              <Voice of="guide" figure={rangeText(guide, text)} note={`“${pay.guideSection}”; no sample size given`}>
                The career guide’s range
              </Voice>
            )}
          </Voices>
        </>
      }
      picture={hasPicture(pay.voices[state]) && <PayPicture view={view} voices={pay.voices[state]} />}
    />
  );
}

type Spread = NonNullable<OfficialPay['spread']>;

function spreadText({ p10Cents, p90Cents }: Spread, text: (cents: number) => string): string {
  return `${text(p10Cents)}–${text(p90Cents)}`;
}

function secondHandText({ secondHand }: Spread): string {
  return secondHand ? 'BLS, the same data, read second-hand' : 'BLS, the same data';
}
