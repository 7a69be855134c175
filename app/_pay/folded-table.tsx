import styles from './folded-table.module.css';

export interface FoldedRow {
  key: string | number;
  name: string;
  values: readonly string[];
}

interface FoldedTableProps {
  /** Of the names, then of each value. */
  heads: readonly string[];
  rows: readonly FoldedRow[];
}

/** The figures of a picture as a table, folded away. */
export function FoldedTable({ heads, rows }: FoldedTableProps) {
  return (
    <details className={styles.details}>
      <summary>The same as a table</summary>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, values }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {values.map((value, index) => (
                <td key={heads[index + 1]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
