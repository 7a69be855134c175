import type { ReactNode } from 'react';
import styles from './plain-table.module.css';

interface PlainTableProps {
  caption: string;
  /** The first one names the rows. */
  columns: readonly string[];
  /** As many cells as there are columns; the first one is the row's name, a text. */
  rows: readonly (readonly ReactNode[])[];
  /** Whose figures they are, if they are anyone's. */
  voice?: 'official';
}

/** Figures as text, where there is nothing of the survey to draw beside them. */
export function PlainTable({ caption, columns, rows, voice }: PlainTableProps) {
  return (
    <div className={styles.frame}>
      <table className={voice ? `${styles.table} ${styles[voice]}` : styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={String(name)}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
