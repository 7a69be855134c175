import { FoldedRows } from './folded-rows';
import { PayTable, type PayTableProps } from './pay-table';

/** A pay table whose further rows are folded away, on one axis with the first ones. */
export function LongPayTable({ rows, caption, ...table }: PayTableProps) {
  return (
    <FoldedRows
      rows={rows}
      caption={caption}
      table={(some, called) => <PayTable {...table} caption={called} rows={some} />}
    />
  );
}
