import { ModelledNote } from '@/app/_components/modelled-note';
import { payAxis } from '@/app/_components/pay-axis';
import { amountsOf, type PayVoices, voicesIn } from '@/app/_components/pay-row';
import { PaySection } from '@/app/_components/pay-section';
import { PayTable, type PayTableRow } from '@/app/_components/pay-table';
import { isAdjusted, type PayView } from '@/app/_components/pay-view';
import { BlsSource, datasetName, GuideSource, SourceNote } from '@/app/_components/source-note';
import { stateRoutesIn } from '@/app/_components/state-routes';
import { StripLegend } from '@/app/_components/strip-legend';
import { readFigure } from '@/lib/aggregates/read-figures';
import type { OfficialSource } from '@/lib/baselines/official-statistics';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';
import { type State, states } from '@/lib/survey/vocabulary';
import { nationalComparison } from './findings';
import { neighbors } from './neighbors';
import { ParitySource, SecondHand } from './sources';
import type { StatePay } from './state-figures';

interface PayAroundProps {
  state: State;
  view: PayView;
  pay: StatePay;
}

/** The state beside the nation and its neighbors, on one axis. */
export async function PayAround({ state, view, pay }: PayAroundProps) {
  const { voices: nation, source } = await readNation(view, Number(pay.officialSource.period));
  const hrefs = stateRoutesIn(view);
  const around = neighbors[state].map(
    (neighbor): PayTableRow => ({
      key: neighbor,
      label: states[neighbor],
      href: hrefs[neighbor],
      voices: pay.voices[neighbor],
    }),
  );
  const rows: PayTableRow[] = [
    { key: state, label: states[state], voices: pay.voices[state] },
    { key: 'nation', label: 'United States', voices: nation },
    ...around,
  ];
  const guided = rows.some(({ voices }) => voices.guide !== null);
  const axis = payAxis(
    view,
    rows.flatMap(({ voices }) => amountsOf(voices)),
  );
  return (
    <PaySection
      id="around"
      heading={nationalComparison(state, pay.voices[state].official?.cents, nation.official?.cents, isAdjusted(view))}
      lead={`By BLS means, ${datasetName(pay.officialSource)}; the survey’s medians stand beside them.`}
    >
      <PayTable caption="Pay here and around" subject="Place" axis={axis} rows={rows} official="mean" />
      <StripLegend strips={rows.map(({ voices }) => voices)} />
      <SourceNote>
        <BlsSource source={pay.officialSource} />
        {source && `United States: ${source.title}. `}
        <SecondHand />
        <ModelledNote strips={rows.map(({ voices }) => voices)} />
        {guided && <GuideSource section={pay.guideSection} />}
        {isAdjusted(view) && <ParitySource pay={pay} />}
      </SourceNote>
    </PaySection>
  );
}

/** The nation in the year of the states' figures, so that they compare; US prices are the measure, so none to adjust. */
async function readNation(
  view: PayView,
  year: number,
): Promise<{ voices: PayVoices; source: OfficialSource | undefined }> {
  const [survey, officials] = await Promise.all([readFigure('nation'), readNationalOfficial()]);
  const official = officials.find((one) => one.year === year);
  const voices = voicesIn(
    view,
    {
      survey,
      guide: null,
      official: official
        ? {
            statistic: 'mean',
            cents: official.meanCents,
            spread: {
              p10Cents: official.p10Cents,
              medianCents: official.medianCents,
              p90Cents: official.p90Cents,
              secondHand: official.source.confidence === 'medium',
            },
          }
        : null,
    },
    null,
  );
  return { voices, source: official?.source };
}
