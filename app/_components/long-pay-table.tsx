import styles from './long-pay-table.module.css';
import { PayTable, type PayTableProps } from './pay-table';

const SHOWN = 8;
/** Fewer are not worth folding away. */
const LEAST_FOLDED = 3;

/** A pay table whose further rows are folded away, on one axis with the first ones. */
export function LongPayTable({ rows, ...table }: PayTableProps) {
  const shown = rows.length < SHOWN + LEAST_FOLDED ? rows.length : SHOWN;
  const folded = rows.slice(shown);
  return (
    <>
      <PayTable {...table} rows={rows.slice(0, shown)} />
      {folded.length > 0 && (
        <details className={styles.more}>
          <summary>{folded.length} more</summary>
          <PayTable {...table} caption={`${table.caption}, continued`} rows={folded} />
        </details>
      )}
    </>
  );
}
