import type { ReactNode } from 'react';
import { EvidenceLine } from '@/app/_pay/evidence-line';
import { Headline, HeadlineFigure } from '@/app/_pay/headline';
import { hasPicture, PayPicture } from '@/app/_pay/pay-picture';
import { modeledIn } from '@/app/_pay/pay-row';
import { ShareFigure } from '@/app/_pay/share-figure';
import { citedDataset } from '@/app/_pay/source-note';
import { rangeText, silenceText } from '@/app/_pay/strip-text';
import { Voice, Voices } from '@/app/_pay/voice';
import { modeledFrom } from '@/app/_words/modeled-text';
import { type PayView, payText, perUnit, type ShownCents } from '@/app/_words/pay-view';
import type { PlacePay } from '@/app/states/state-figures';

interface StateAnswerProps {
  view: PayView;
  place: PlacePay;
  guideSection: string | undefined;
  /** The question. */
  children: ReactNode;
}

/** The question, its answer by the survey or else by BLS, and the spread where it is published. */
export function StateAnswer({ view, place, guideSection, children }: StateAnswerProps) {
  const { survey, official, guide } = place.voices;
  const modeled = modeledIn(place.voices);
  const text = (cents: ShownCents) => payText(view, cents);
  return (
    <Headline
      answer={
        <>
          {children}
          {survey.shows === 'nothing' && official && (
            <HeadlineFigure of="official" figure={text(official.cents)} per={perUnit(view)}>
              is the {official.statistic} of medical records specialists, a broader group than coders:{' '}
              {citedDataset(official.source)}.
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
              <Voice of="survey" figure="Not yet" note="Your report could help fill this in.">
                Survey: {silenceText(survey)}
              </Voice>
            )}
            {modeled && (
              <Voice
                of="modeled"
                figure={text(modeled.medianCents)}
                note={modeledFrom(modeled.fromReportsPercent, 'it')}
              >
                Modeled median of coders, {text(modeled.lowCents)} to {text(modeled.highCents)} with 80% confidence
              </Voice>
            )}
            {survey.shows !== 'nothing' && official && (
              <Voice of="official" figure={text(official.cents)} note={citedDataset(official.source)}>
                {official.statistic === 'mean' ? 'Mean' : 'Median'} of medical records specialists
              </Voice>
            )}
            {official?.spread && (
              <Voice
                of="official"
                figure={`${text(official.spread.p10Cents)}–${text(official.spread.p90Cents)}`}
                note={`${citedDataset(official.source)}${official.spread.secondHand ? ', from a secondary source' : ''}`}
              >
                10th to 90th percentile, median {text(official.spread.medianCents)}
              </Voice>
            )}
            {guide && (
              <Voice of="guide" figure={rangeText(guide, text)} note={`“${guideSection}”; no sample size given`}>
                The career guide’s range
              </Voice>
            )}
          </Voices>
        </>
      }
      picture={
        hasPicture(place.voices) && (
          <>
            <PayPicture view={view} voices={place.voices} />
            {survey.shows !== 'nothing' && <ShareFigure cell={survey.cell} />}
          </>
        )
      }
    />
  );
}
