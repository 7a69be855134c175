import Link from 'next/link';
import type { PaySectionProps } from '@/app/_components/pay-section';
import { type PayView, payIn, payText } from '@/app/_components/pay-view';
import { BlsSource, datasetName, SourceNote } from '@/app/_components/source-note';
import { type StateAmount, stateFinding } from '@/app/_components/state-findings';
import { StateMap } from '@/app/_components/state-map';
import { stateRoutesIn, statesRoutes } from '@/app/_components/state-routes';
import { recordOf, valuesOf } from '@/lib/survey/dimension';
import { states } from '@/lib/survey/vocabulary';
import type { Home } from './home-figures';
import styles from './state-pay.module.css';

const LISTED = 5;

/** The states by the official mean, which exists for all of them. */
export function stateSection(view: PayView, { stateOfficial }: Home): PaySectionProps {
  const cents = recordOf('state', (state) => payIn(view, stateOfficial[state].meanCents, null));
  const amounts = valuesOf('state').map((state) => ({ state, cents: cents[state] }));
  const ranked = amounts.toSorted((a, b) => b.cents - a.cents);
  const source = stateOfficial.DC.meanSource;
  const label = `${source.publisher} mean pay, ${datasetName(source)}`;
  return {
    id: 'states',
    heading: stateFinding(amounts),
    lead: `${label}. Choose a state.`,
    children: (
      <>
        <div className={styles.columns}>
          <StateMap view={view} label={label} cents={cents} unadjusted={[]} hrefs={stateRoutesIn(view)} />
          <div className={styles.lists}>
            <Ranking view={view} caption="Highest means" amounts={ranked.slice(0, LISTED)} />
            <Ranking view={view} caption="Lowest means" amounts={ranked.slice(-LISTED)} />
            <p>
              <Link href={statesRoutes[view]} prefetch={false}>
                All {ranked.length} places, with what pay buys there
              </Link>
            </p>
          </div>
        </div>
        <SourceNote>
          <BlsSource source={source} />
        </SourceNote>
      </>
    ),
  };
}

interface RankingProps {
  view: PayView;
  caption: string;
  amounts: readonly StateAmount[];
}

function Ranking({ view, caption, amounts }: RankingProps) {
  return (
    <table className={styles.ranking}>
      <caption>{caption}</caption>
      <tbody>
        {amounts.map(({ state, cents }) => (
          <tr key={state}>
            <th scope="row">{states[state]}</th>
            <td>{payText(view, cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
