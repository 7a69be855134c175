import { Distribution } from '@/app/_pay/distribution';
import { drawable } from '@/app/_pay/distribution-geometry';
import { EvidenceLine } from '@/app/_pay/evidence-line';
import { Headline, HeadlineFigure } from '@/app/_pay/headline';
import { ShareFigure } from '@/app/_pay/share-figure';
import { citedDataset, datasetName } from '@/app/_pay/source-note';
import { StripFigure } from '@/app/_pay/strip-figure';
import { silenceText } from '@/app/_pay/strip-text';
import { Voice, Voices } from '@/app/_pay/voice';
import { type PayView, payIn, payText, perUnit } from '@/app/_words/pay-view';
import type { National } from './national-figures';

interface AnswerProps {
  view: PayView;
  national: National;
  approvedReports: number;
}

const counting = new Intl.NumberFormat('en-US');

/** The question, its answer, and the spread behind it. */
export function Answer({ view, national, approvedReports }: AnswerProps) {
  const { survey } = national.nation.voices;
  return (
    <Headline
      answer={
        <>
          <h1>What do medical coders earn?</h1>
          <MainFigure view={view} national={national} approvedReports={approvedReports} />
          <OtherVoices view={view} national={national} />
        </>
      }
      picture={
        <>
          <Spread view={view} national={national} />
          {survey.shows !== 'nothing' && <ShareFigure cell={survey.cell} />}
        </>
      }
    />
  );
}

/** The survey's median; as long as there is none, the official one carries the page. */
function MainFigure({ view, national: { nation }, approvedReports }: AnswerProps) {
  const { survey: figure, official } = nation.voices;
  return (
    <>
      {figure.shows === 'nothing' && official && (
        <HeadlineFigure of="official" figure={payText(view, official.cents)} per={perUnit(view)}>
          is the median of medical records specialists, a broader group than coders: {citedDataset(official.source)}.
        </HeadlineFigure>
      )}
      {figure.shows !== 'nothing' && (
        <HeadlineFigure of="survey" figure={payText(view, figure.medianCents)} per={perUnit(view)}>
          is the median of the coders who reported their pay: half earn more, half less.
        </HeadlineFigure>
      )}
      <EvidenceLine figure={figure}>{reportsText(approvedReports)}</EvidenceLine>
    </>
  );
}

function reportsText(reports: number): string {
  return `${counting.format(reports)} approved ${reports === 1 ? 'report' : 'reports'}`;
}

function OtherVoices({ view, national: { nation, guideSections } }: Omit<AnswerProps, 'approvedReports'>) {
  const { survey, guide, official } = nation.voices;
  return (
    <Voices>
      {survey.shows === 'nothing' && (
        <Voice of="survey" figure="Not yet" note="Your report could help fill this in.">
          Survey: {silenceText(survey)}
        </Voice>
      )}
      {survey.shows !== 'nothing' && official && (
        <Voice
          of="official"
          figure={payText(view, official.cents)}
          note={`median of a broader group, ${datasetName(official.source)}`}
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
export function Spread({ view, national: { nation, official } }: Omit<AnswerProps, 'approvedReports'>) {
  const { voices } = nation;
  const figure = drawable(voices.survey);
  if (figure) return <Distribution view={view} figure={figure} official={voices.official} />;
  const text = (annualCents: number) => payText(view, payIn(view, annualCents, null));
  const { middleHalf } = official;
  return (
    <StripFigure view={view} voices={voices}>
      {middleHalf.kind === 'published' && (
        <p>
          According to {citedDataset(middleHalf.source)}, half of medical records specialists earn between{' '}
          {text(middleHalf.p25Cents)} and {text(middleHalf.p75Cents)} {perUnit(view)}.
        </p>
      )}
    </StripFigure>
  );
}
