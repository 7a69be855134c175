import { Distribution } from '@/app/_components/distribution';
import { drawable } from '@/app/_components/distribution-geometry';
import { EvidenceLine } from '@/app/_components/evidence-line';
import { Headline, HeadlineFigure } from '@/app/_components/headline';
import { type PayView, payIn, payText, perUnit } from '@/app/_components/pay-view';
import { datasetName } from '@/app/_components/source-note';
import { StripFigure } from '@/app/_components/strip-figure';
import { silenceText } from '@/app/_components/strip-text';
import { Voice, Voices } from '@/app/_components/voice';
import type { Home } from './home-figures';

interface AnswerProps {
  view: PayView;
  home: Home;
}

const counting = new Intl.NumberFormat('en-US');

/** The question, its answer, and the spread behind it. */
export function Answer({ view, home }: AnswerProps) {
  return (
    <Headline
      answer={
        <>
          <h1>What do medical coders earn?</h1>
          <MainFigure view={view} home={home} />
          <OtherVoices view={view} home={home} />
        </>
      }
      picture={<Spread view={view} home={home} />}
    />
  );
}

/** The survey's median; as long as there is none, the official one carries the page. */
function MainFigure({ view, home: { nation, official, survey } }: AnswerProps) {
  const figure = nation.voices.survey;
  return (
    <>
      {figure.shows === 'nothing' ? (
        <HeadlineFigure
          of="official"
          figure={payText(view, payIn(view, official.medianCents, null))}
          per={perUnit(view)}
        >
          is the median of medical records specialists, a wider group than coders: {official.source.publisher},{' '}
          {datasetName(official.source)}.
        </HeadlineFigure>
      ) : (
        <HeadlineFigure of="survey" figure={payText(view, figure.medianCents)} per={perUnit(view)}>
          is the median of the coders who reported their pay: half earn more, half less.
        </HeadlineFigure>
      )}
      <EvidenceLine figure={figure}>{reportsText(survey.approvedReports)}</EvidenceLine>
    </>
  );
}

function reportsText(reports: number): string {
  return `${counting.format(reports)} approved ${reports === 1 ? 'report' : 'reports'}`;
}

function OtherVoices({ view, home: { nation, official, guideSections } }: AnswerProps) {
  const { survey, guide } = nation.voices;
  return (
    <Voices>
      {survey.shows === 'nothing' ? (
        <Voice of="survey" figure="Not yet" note="Yours may be the one that is missing.">
          Survey: {silenceText(survey)}
        </Voice>
      ) : (
        <Voice
          of="official"
          figure={payText(view, payIn(view, official.medianCents, null))}
          note={`median of a wider group, ${datasetName(official.source)}`}
        >
          {official.source.publisher}, medical records specialists
        </Voice>
      )}
      {guide && (
        <Voice
          of="guide"
          figure={`about ${payText(view, guide.lowCents)}`}
          note={`“${guideSections.nation}”; no sample size given`}
        >
          The career guide’s median
        </Voice>
      )}
    </Voices>
  );
}

/** How pay is spread: by the survey where it is firm enough, else by BLS on one strip with what else is known. */
export function Spread({ view, home: { nation, official } }: AnswerProps) {
  const { voices } = nation;
  const figure = drawable(voices.survey);
  if (figure && voices.official) return <Distribution view={view} figure={figure} official={voices.official} />;
  const text = (annualCents: number) => payText(view, payIn(view, annualCents, null));
  return (
    <StripFigure view={view} voices={voices}>
      <p>
        By {official.source.publisher}, half of medical records specialists earn between {text(official.p25Cents)} and{' '}
        {text(official.p75Cents)} {perUnit(view)}.
      </p>
    </StripFigure>
  );
}
