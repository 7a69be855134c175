import { ModeledNote } from '@/app/_pay/modeled-note';
import { officialPay, officialSources } from '@/app/_pay/official-pay';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf, type ShownVoices, voicesIn } from '@/app/_pay/pay-row';
import { PaySection } from '@/app/_pay/pay-section';
import { PayTable, type PayTableRow } from '@/app/_pay/pay-table';
import { BlsSource, datasetName, GuideSource, SourceNote } from '@/app/_pay/source-note';
import { ParitySource, SecondHand } from '@/app/_pay/state-sources';
import { StripLegend } from '@/app/_pay/strip-legend';
import { stateRoutesIn } from '@/app/_site/state-routes';
import { isAdjusted, type PayView } from '@/app/_words/pay-view';
import { stateInSentence } from '@/app/_words/state-name';
import type { PlacePay } from '@/app/states/state-figures';
import { readFigure } from '@/lib/aggregates/read-figures';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';
import type { PriceLevels } from '@/lib/baselines/read-price-levels';
import { states } from '@/lib/survey/vocabulary';
import { nationalComparison } from './headings';

interface PayAroundProps {
  view: PayView;
  place: PlacePay;
  /** The neighbors. */
  around: readonly PlacePay[];
  prices: PriceLevels;
  guideSection: string | undefined;
}

/** The state beside the nation and its neighbors, on one axis. */
export async function PayAround({ view, place, around, prices, guideSection }: PayAroundProps) {
  const { state, voices } = place;
  const nation = await readNation(view, voices.official);
  const hrefs = stateRoutesIn(view);
  const rows: PayTableRow[] = [
    { key: state, label: states[state], voices },
    { key: 'nation', label: 'United States', voices: nation },
    ...around.map((neighbor) => ({
      key: neighbor.state,
      label: states[neighbor.state],
      href: hrefs[neighbor.state],
      voices: neighbor.voices,
    })),
  ];
  const strips = rows.map((row) => row.voices);
  const guided = strips.some(({ guide }) => guide !== null);
  const adjusted = isAdjusted(view) && place.price.kind === 'published';
  return (
    <PaySection
      id="around"
      heading={nationalComparison(state, voices.official, nation.official, adjusted)}
      lead={
        voices.official
          ? `BLS ${voices.official.statistic}s, ${datasetName(voices.official.source)}; the survey’s medians are shown beside them.`
          : `No BLS figure is published for ${stateInSentence(state)}; the survey’s medians are shown beside the others.`
      }
    >
      <PayTable
        caption="Pay here and nearby"
        subject="Place"
        axis={payAxis(view, strips.flatMap(amountsOf))}
        rows={rows}
        official={voices.official?.statistic ?? 'median'}
      />
      <StripLegend strips={strips} />
      <SourceNote>
        <BlsSource sources={officialSources(strips)} />
        <SecondHand strips={strips} />
        <ModeledNote strips={strips} />
        {guided && <GuideSource section={guideSection} />}
        {isAdjusted(view) && <ParitySource prices={prices} />}
      </SourceNote>
    </PaySection>
  );
}

/**
 * The nation by the kind and year of the state's figure, so that they compare, or else by its newest; US prices are the
 * measure, so none to adjust.
 */
async function readNation(view: PayView, here: ShownVoices['official']): Promise<ShownVoices> {
  const statistic = here?.statistic ?? 'median';
  const [survey, sameYear, newest] = await Promise.all([
    readFigure('nation'),
    readNationalOfficial(here?.source.period),
    readNationalOfficial(),
  ]);
  const official = officialPay(statistic, sameYear) ?? officialPay(statistic, newest);
  return voicesIn(view, { survey, guide: null, official }, null);
}
