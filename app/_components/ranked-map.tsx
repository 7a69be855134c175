import type { ReactNode } from 'react';
import { valuesOf } from '@/lib/survey/dimension';
import { type State, states } from '@/lib/survey/vocabulary';
import type { PageRoute } from './page-route';
import { type PayView, payText } from './pay-view';
import styles from './ranked-map.module.css';
import { StateMap } from './state-map';

const LISTED = 5;

interface RankedMapProps {
  view: PayView;
  /** What the tiles show. */
  label: string;
  /** In cents of the view's unit. */
  cents: Record<State, number>;
  /** States whose amount is not adjusted for prices though the view is; they are not ranked. */
  unadjusted: readonly State[];
  hrefs: Record<State, PageRoute>;
  /** Captions of the two lists. */
  highest: string;
  lowest: string;
  /** Where to read on. */
  children: ReactNode;
}

/** A map of official amounts with the first and the last of them beside it. */
export function RankedMap({ highest, lowest, children, ...map }: RankedMapProps) {
  const { view, cents, unadjusted } = map;
  const ranked = valuesOf('state')
    .filter((state) => !unadjusted.includes(state))
    .toSorted((a, b) => cents[b] - cents[a]);
  return (
    <div className={styles.columns}>
      <StateMap {...map} />
      <div className={styles.lists}>
        <Ranking view={view} caption={highest} listed={ranked.slice(0, LISTED)} cents={cents} />
        <Ranking view={view} caption={lowest} listed={ranked.slice(-LISTED)} cents={cents} />
        <p>{children}</p>
      </div>
    </div>
  );
}

interface RankingProps {
  view: PayView;
  caption: string;
  listed: readonly State[];
  cents: Record<State, number>;
}

function Ranking({ view, caption, listed, cents }: RankingProps) {
  return (
    <table className={styles.ranking}>
      <caption>{caption}</caption>
      <tbody>
        {listed.map((state) => (
          <tr key={state}>
            <th scope="row">{states[state]}</th>
            <td>{payText(view, cents[state])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
