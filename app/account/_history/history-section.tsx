import { cellText } from '@/app/_components/cell-text';
import { dollars } from '@/app/_components/money';
import { signedPercent } from '@/app/_components/percent-text';
import { SourceNote } from '@/app/_components/source-note';
import { evidenceText } from '@/app/_components/strip-text';
import { historyFinding } from './finding';
import { HistoryChart, medianOf } from './history-chart';
import styles from './history-section.module.css';
import type { History, Peers } from './read-history';

/** The path of one coder's own pay, as a picture and as a table. Of one year alone it says what comes with the second. */
export function HistorySection({ history }: { history: History }) {
  const { years, source, pricesUntil } = history;
  if (years.length < 2) {
    return (
      <section aria-labelledby="history" className={styles.section}>
        <h2 id="history">Your pay over the years</h2>
        <p>
          It begins with {years[0]?.year}. Once you report another year, you see here how your pay moved, what of it
          inflation left, and what others made meanwhile.
        </p>
      </section>
    );
  }
  const unknown = years.filter(({ year }) => pricesUntil === undefined || year > pricesUntil);
  return (
    <section aria-labelledby="history" className={styles.section}>
      <h2 id="history">{historyFinding(history)}</h2>
      <HistoryChart years={years} />
      <table className={styles.table}>
        <caption className="visually-hidden">Your pay by year, your raises, and what others make</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">You</th>
            <th scope="col">Raise</th>
            <th scope="col">Others’ median</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, report, raise, peers }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td data-label="You">
                <strong>{dollars(report.annualCents)}</strong>
                <span className={styles.note}>{report.status === 'PENDING' ? 'waits for review' : 'accepted'}</span>
              </td>
              <td data-label="Raise">
                {raise.kind === 'first' && '–'}
                {raise.kind === 'not-comparable' && <span className={styles.note}>contract and job don’t compare</span>}
                {raise.kind === 'compared' && (
                  <>
                    {signedPercent(raise.percent)}
                    <span className={styles.note}>
                      {raise.realPercent === null
                        ? 'inflation not known yet'
                        : `${signedPercent(raise.realPercent)} after inflation`}
                    </span>
                  </>
                )}
              </td>
              <td data-label="Others’ median">
                {dollars(medianOf(peers))}
                <span className={styles.note}>{whoText(peers)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SourceNote>
        Base pay of a full-time year; the latest report for a year stands for it. Points: you, hollow while a report
        waits for review. Bars: the middle half of others and their median in the survey, hatched where the pay model
        speaks for it, of a job like yours as it is paid today.{' '}
        {source ? `Inflation: ${source.publisher}, ${source.title}` : 'Inflation is not known here'}
        {unknown.length > 0 && `; the prices of ${unknown.map(({ year }) => year).join(' and ')} are not known yet`}.
      </SourceNote>
    </section>
  );
}

function whoText(peers: Peers): string {
  if (peers.kind === 'modelled') return 'modelled for your job today';
  const { cell } = peers.figure;
  const where = cell.startsWith('state=') ? cellText(cell) : `${cellText('nation')}, ${cellText(cell)}`;
  return `${where}; ${evidenceText(peers.figure)}`;
}
