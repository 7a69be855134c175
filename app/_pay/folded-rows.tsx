import type { ReactNode } from 'react';
import styles from './folded-rows.module.css';

const SHOWN = 8;
/** Fewer are not worth folding away. */
const LEAST_FOLDED = 3;

interface FoldedRowsProps<Row> {
  rows: readonly Row[];
  caption: string;
  /** A table of some of the rows. */
  table: (rows: readonly Row[], caption: string) => ReactNode;
}

/** A long table whose further rows are folded away. */
export function FoldedRows<Row>({ rows, caption, table }: FoldedRowsProps<Row>) {
  const shown = rows.length < SHOWN + LEAST_FOLDED ? rows.length : SHOWN;
  const folded = rows.slice(shown);
  return (
    <>
      {table(rows.slice(0, shown), caption)}
      {folded.length > 0 && (
        <details className={styles.more}>
          <summary>{folded.length} more</summary>
          {table(folded, `${caption}, continued`)}
        </details>
      )}
    </>
  );
}
