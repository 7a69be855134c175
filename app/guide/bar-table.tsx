import styles from './bar-table.module.css';

interface BarTableProps {
  caption: string;
  /** The headings of the names and of the figures. */
  subject: string;
  figure: string;
  voice: 'survey' | 'official';
  /** Lines across the bars, 0 to 100 of the width. */
  ticks?: readonly number[];
  /** `along` is where a bar ends, and `guideAlong` where the guide's number lies: 0 to 100 of the width. */
  rows: readonly { key: string; label: string; along: number; guideAlong?: number | undefined; text: string }[];
}

/** One bar for each row, with its figure as text. */
export function BarTable({ caption, subject, figure, voice, ticks = [], rows }: BarTableProps) {
  return (
    <table className={`${styles.table} ${styles[voice]}`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{subject}</th>
          <th scope="col">Bar</th>
          <th scope="col">{figure}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, along, guideAlong, text }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className={styles.bar}>
              <svg width="100%" height={22} aria-hidden="true">
                <rect width="100%" y={3} height={16} className={styles.all} />
                <rect width={`${along}%`} y={3} height={16} className={styles.having} />
                {ticks.map((tick) => (
                  <line key={tick} x1={`${tick}%`} x2={`${tick}%`} y2={22} className={styles.grid} />
                ))}
                {guideAlong !== undefined && (
                  <line x1={`${guideAlong}%`} x2={`${guideAlong}%`} y2={22} className={styles.guide} />
                )}
              </svg>
            </td>
            <td className={styles.figure}>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
