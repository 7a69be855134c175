import Link from 'next/link';
import { mapLabel } from '@/app/_pay/map-label';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { RankedMap } from '@/app/_pay/ranked-map';
import { BlsSource, SourceNote } from '@/app/_pay/source-note';
import { comparedStates } from '@/app/_pay/state-amounts';
import { stateHeading } from '@/app/_pay/state-headings';
import { stateRoutesIn, statesRoutes } from '@/app/_site/state-routes';
import type { PayView } from '@/app/_words/pay-view';
import { valuesOf } from '@/lib/survey/dimension';
import type { National } from './national-figures';

/** The states by the official figure that most of them have. */
export function stateSection(view: PayView, { states }: Pick<National, 'states'>): PaySectionProps {
  const label = mapLabel(states.map);
  const statistic = states.map.compared?.statistic ?? 'median';
  return {
    id: 'states',
    heading: stateHeading(comparedStates(states.map.amounts)),
    lead: `${label}. Choose a state.`,
    children: (
      <>
        <RankedMap
          view={view}
          label={label}
          amounts={states.map.amounts}
          hrefs={stateRoutesIn(view)}
          highest={`Highest ${statistic} pay`}
          lowest={`Lowest ${statistic} pay`}
        >
          <Link href={statesRoutes[view]} prefetch={false}>
            All {valuesOf('state').length} places, and what pay buys there
          </Link>
        </RankedMap>
        <SourceNote>
          <BlsSource sources={states.sources} />
        </SourceNote>
      </>
    ),
  };
}
