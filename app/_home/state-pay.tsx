import Link from 'next/link';
import type { PaySectionProps } from '@/app/_components/pay-section';
import { type PayView, payIn } from '@/app/_components/pay-view';
import { RankedMap } from '@/app/_components/ranked-map';
import { BlsSource, datasetName, SourceNote } from '@/app/_components/source-note';
import { stateFinding } from '@/app/_components/state-findings';
import { stateRoutesIn, statesRoutes } from '@/app/_components/state-routes';
import { recordOf, valuesOf } from '@/lib/survey/dimension';
import type { Home } from './home-figures';

/** The states by the official mean, which exists for all of them. */
export function stateSection(view: PayView, { stateOfficial }: Home): PaySectionProps {
  const cents = recordOf('state', (state) => payIn(view, stateOfficial[state].meanCents, null));
  const all = valuesOf('state');
  const source = stateOfficial.DC.meanSource;
  const label = `${source.publisher} mean pay, ${datasetName(source)}`;
  return {
    id: 'states',
    heading: stateFinding(all.map((state) => ({ state, cents: cents[state] }))),
    lead: `${label}. Choose a state.`,
    children: (
      <>
        <RankedMap
          view={view}
          label={label}
          cents={cents}
          unadjusted={[]}
          hrefs={stateRoutesIn(view)}
          highest="Highest means"
          lowest="Lowest means"
        >
          <Link href={statesRoutes[view]} prefetch={false}>
            All {all.length} places, with what pay buys there
          </Link>
        </RankedMap>
        <SourceNote>
          <BlsSource source={source} />
        </SourceNote>
      </>
    ),
  };
}
