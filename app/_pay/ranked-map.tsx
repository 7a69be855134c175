import type { ReactNode } from 'react';
import type { PageRoute } from '@/app/_site/page-route';
import { type PayView, payText } from '@/app/_words/pay-view';
import { type State, states } from '@/lib/survey/vocabulary';
import styles from './ranked-map.module.css';
import { type PlaceAmount, rankedStates } from './state-amounts';
import type { StateAmount } from './state-headings';
import { StateMap } from './state-map';

const LISTED = 5;

interface RankedMapProps {
  view: PayView;
  /** What the tiles show. */
  label: string;
  amounts: Record<State, PlaceAmount>;
  hrefs: Record<State, PageRoute>;
  /** Captions of the two lists. */
  highest: string;
  lowest: string;
  /** Where to read on. */
  children: ReactNode;
}

/** A map of official amounts with the first and the last of those that compare beside it. */
export function RankedMap({ highest, lowest, children, ...map }: RankedMapProps) {
  const { view, amounts } = map;
  const ranked = rankedStates(amounts);
  return (
    <div className={styles.columns}>
      <StateMap {...map} />
      <div className={styles.lists}>
        {ranked.length > LISTED && (
          <>
            <Ranking view={view} caption={highest} listed={ranked.slice(0, LISTED)} />
            <Ranking view={view} caption={lowest} listed={ranked.slice(-LISTED)} />
          </>
        )}
        <p>{children}</p>
      </div>
    </div>
  );
}

interface RankingProps {
  view: PayView;
  caption: string;
  listed: readonly StateAmount[];
}

function Ranking({ view, caption, listed }: RankingProps) {
  return (
    <table className={styles.ranking}>
      <caption>{caption}</caption>
      <tbody>
        {listed.map(({ state, cents }) => (
          <tr key={state}>
            <th scope="row">{states[state]}</th>
            <td>{payText(view, cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
