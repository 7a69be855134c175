import { SourceNote } from '@/app/_pay/source-note';
import { evidenceText } from '@/app/_pay/strip-text';
import { cellText } from '@/app/_words/cell-text';
import { jobName } from '@/app/_words/job-words';
import { dollars } from '@/app/_words/money';
import { signedPercent } from '@/app/_words/percent-text';
import { historyHeading } from './heading';
import { HistoryChart, medianOf } from './history-chart';
import styles from './history-section.module.css';
import type { Histories, History, Peers } from './read-history';

/** The paths of one coder's own pay, the main job's first, other jobs apart. */
export function HistorySection({ histories }: { histories: Histories }) {
  const { jobs } = histories;
  const [main, ...others] = jobs;
  if (!main) return null;
  const single = others.filter(({ years }) => years.length < 2);
  return (
    <>
      <JobSection id="history" history={main} histories={histories} />
      {others
        .filter(({ years }) => years.length > 1)
        .map((history) => (
          <JobSection key={idOf(history)} id={idOf(history)} history={history} histories={histories} />
        ))}
      {single.length > 0 && (
        <section aria-labelledby="other-jobs" className={styles.section}>
          <h2 id="other-jobs">{single.length === 1 ? 'Your other job' : 'Your other jobs'}, one year so far</h2>
          <ul>
            {single.map((history) => (
              <li key={idOf(history)}>{onlyYearText(history)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface JobSectionProps {
  id: string;
  history: History;
  histories: Histories;
}

/** Pay in one job, as a picture and as a table. Of one year alone it says what comes with the second. */
function JobSection({ id, history, histories: { jobs, source, pricesUntil } }: JobSectionProps) {
  const { years } = history;
  const name = jobs.length > 1 && <p>{nameOfJob(history)}</p>;
  if (years.length < 2) {
    return (
      <section aria-labelledby={id} className={styles.section}>
        <h2 id={id}>Your pay over the years</h2>
        {name}
        <p>
          It begins with {years[0]?.year}. Once you report another year of this job, you will see here how your pay
          changed, before and after inflation, and what others made in the meantime.
        </p>
      </section>
    );
  }
  const unknown = years.filter(({ year }) => pricesUntil === undefined || year > pricesUntil);
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>{historyHeading(history)}</h2>
      {name}
      <HistoryChart years={years} />
      <table className={styles.table}>
        <caption className="visually-hidden">
          Your pay by year, your raises, and what others make{jobs.length > 1 && `: ${nameOfJob(history)}`}
        </caption>
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
                <span className={styles.note}>{report.status === 'PENDING' ? 'waiting for review' : 'accepted'}</span>
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
        Base pay of a full-time year; the latest report for a year is the one used. Points: you, hollow while a report
        is waiting for review. Bars: the middle half of others and their median in the survey, hatched where the pay
        model fills in, for a job like yours at today’s pay.{' '}
        {source ? `Inflation: ${source.publisher}, ${source.title}` : 'Inflation is not known here'}
        {unknown.length > 0 && `; the prices of ${unknown.map(({ year }) => year).join(' and ')} are not known yet`}.
      </SourceNote>
    </section>
  );
}

function idOf({ years }: History): string {
  return `history-${years[0]?.report.job}`;
}

/** As it was reported last. */
function nameOfJob({ years }: History): string {
  const last = years.at(-1);
  return last ? jobName(last.report) : '';
}

function onlyYearText(history: History): string {
  const last = history.years.at(-1);
  return last ? `${nameOfJob(history)}: ${dollars(last.report.annualCents)} for a full-time year, in ${last.year}` : '';
}

function whoText(peers: Peers): string {
  if (peers.kind === 'modeled') return 'modeled for your job today';
  const { cell } = peers.figure;
  const where = cell.startsWith('state=') ? cellText(cell) : `${cellText('nation')}, ${cellText(cell)}`;
  return `${where}; ${evidenceText(peers.figure)}`;
}
