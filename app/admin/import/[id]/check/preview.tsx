import { columnWords } from '@/lib/intake/column-words';
import type { PreviewRow } from '@/lib/intake/preview-rows';
import styles from './preview.module.css';

const counting = new Intl.NumberFormat('en-US');
const kinds = { report: 'can be read', bad: 'refused', 'left-out': 'left out' } as const;

/** Rows of the file, each with what stands in it beside what it is read as. */
export function Preview({ rows }: { rows: readonly PreviewRow[] }) {
  if (rows.length === 0) return <p>The file lacks a column that the mapping reads.</p>;
  return (
    <div className={styles.rows}>
      {rows.map(({ line, kind, fields, problems }, index) => (
        <details key={line} open={index === 0 || kind === 'bad'} className={kind === 'bad' ? styles.bad : undefined}>
          <summary>
            <strong>Line {counting.format(line)}</strong> {kinds[kind]}
          </summary>
          {problems.map((problem) => (
            <p key={problem} className={styles.problem}>
              {problem}
            </p>
          ))}
          <table className={styles.table}>
            <caption className="visually-hidden">Line {line}</caption>
            <thead>
              <tr>
                <th scope="col">Question</th>
                <th scope="col">In the file</th>
                <th scope="col">Read as</th>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ column, theirs, ours, problem }) => (
                <tr key={column}>
                  <th scope="row">{columnWords[column].label}</th>
                  <td>{theirs || <span className={styles.none}>—</span>}</td>
                  <td>
                    {problem ? (
                      <span className={styles.problem}>{problem}</span>
                    ) : (
                      ours || <span className={styles.none}>nothing</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </div>
  );
}
