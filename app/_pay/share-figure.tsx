import { embedCode } from '@/app/_site/embed-code';
import { embedRoute } from '@/app/_site/embed-route';
import type { CellName } from '@/lib/aggregates/cell';
import styles from './share-figure.module.css';

/** What takes a cell's chart to another site, folded away. */
export function ShareFigure({ cell }: { cell: CellName }) {
  return (
    <details className={styles.share}>
      <summary>Share or embed this</summary>
      <p>
        The survey’s chart with its evidence and a link to its receipt, for any site. It follows each release, sets no
        cookie and runs no script.
      </p>
      <label>
        HTML for your page
        <textarea readOnly rows={4} defaultValue={embedCode(cell)} />
      </label>
      <p className={styles.links}>
        <a href={embedRoute(cell, 'page')}>The chart alone</a>
        <a href={embedRoute(cell, 'svg')}>As a picture (SVG)</a>
        <a href={embedRoute(cell, 'png')}>As a picture (PNG)</a>
      </p>
    </details>
  );
}
