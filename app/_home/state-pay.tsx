import Link from 'next/link';
import { mapLabel } from '@/app/_components/map-label';
import type { PaySectionProps } from '@/app/_components/pay-section';
import type { PayView } from '@/app/_components/pay-view';
import { RankedMap } from '@/app/_components/ranked-map';
import { BlsSource, SourceNote } from '@/app/_components/source-note';
import { comparedStates } from '@/app/_components/state-amounts';
import { stateFinding } from '@/app/_components/state-findings';
import { stateRoutesIn, statesRoutes } from '@/app/_components/state-routes';
import { valuesOf } from '@/lib/survey/dimension';
import type { Home } from './home-figures';

/** The states by the official mean. */
export function stateSection(view: PayView, { states }: Pick<Home, 'states'>): PaySectionProps {
  const label = mapLabel(states.map);
  return {
    id: 'states',
    heading: stateFinding(comparedStates(states.map.amounts)),
    lead: `${label}. Choose a state.`,
    children: (
      <>
        <RankedMap
          view={view}
          label={label}
          amounts={states.map.amounts}
          hrefs={stateRoutesIn(view)}
          highest="Highest means"
          lowest="Lowest means"
        >
          <Link href={statesRoutes[view]} prefetch={false}>
            All {valuesOf('state').length} places, with what pay buys there
          </Link>
        </RankedMap>
        <SourceNote>
          <BlsSource sources={states.sources} />
        </SourceNote>
      </>
    ),
  };
}
