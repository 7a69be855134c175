import { dateText } from '@/app/_words/date-text';
import { type Bench, benches, type Measurement } from '@/bench/measured';
import { readMeasured } from '@/bench/read-measured';
import { barWords, figureWords, metWords, rivalWords, verdictWords } from '@/bench/row-words';
import styles from './measured.module.css';

const names: Record<Bench, string> = {
  privacy: 'Privacy against an attacker',
  estimate: 'The pay model on pay it has not seen',
  speed: 'Cost as the survey grows',
  pages: 'Pages beside a bare one',
  load: 'Many who report, decide and read at once',
  chaos: 'What is left when something breaks',
};

/** What the benchmarks found last, each figure beside its bar and its rivals. */
export function Measured() {
  const measured = readMeasured();
  return (
    <>
      <h2 id="measured">What we measured</h2>
      <p>
        Benchmarks test what this page says, on generated coders. Each figure is shown with the bar that was set for it
        and, where there are any, its rivals in the same run.
      </p>
      {benches.map((bench) => {
        const measurement = measured[bench];
        if (!measurement) return <p key={bench}>{names[bench]}: not measured yet.</p>;
        return (
          <details key={bench} className={styles.bench}>
            <summary>
              {names[bench]}: {metWords(measurement.rows)}, {dateText(new Date(measurement.measuredAt))}
            </summary>
            <MeasuredTable name={names[bench]} measurement={measurement} />
          </details>
        );
      })}
    </>
  );
}

function MeasuredTable({ name, measurement }: { name: string; measurement: Measurement }) {
  const { conditions, machine, rows } = measurement;
  return (
    <table className={styles.table}>
      <caption>
        {name}: {conditions}; {machine}
      </caption>
      <thead>
        <tr>
          <th scope="col">Measured</th>
          <th scope="col">Figure</th>
          <th scope="col">Bar</th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.what} ${row.detail}`}>
            <th scope="row">
              {row.what}
              {row.detail && <span className={styles.note}>{row.detail}</span>}
              {row.rivals.length > 0 && <span className={styles.note}>Rivals: {rivalWords(row)}</span>}
            </th>
            <td>{figureWords(row)}</td>
            <td>{barWords(row)}</td>
            <td>{verdictWords(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
