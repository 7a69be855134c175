import { FoldedRows } from './folded-rows';
import { percentAxis } from './percent-axis';
import { PercentTable, type PercentTableProps } from './percent-table';

/** Like-for-like differences, the further rows folded away, on one axis with the first ones. */
export function LongPercentTable({ rows, caption, subject }: Pick<PercentTableProps, 'rows' | 'caption' | 'subject'>) {
  const axis = percentAxis(rows);
  const isClaimed = rows.some(({ claimed }) => claimed !== null);
  return (
    <FoldedRows
      rows={rows}
      caption={caption}
      table={(some, called) => (
        <PercentTable caption={called} subject={subject} axis={axis} isClaimed={isClaimed} rows={some} />
      )}
    />
  );
}
