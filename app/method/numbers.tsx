import { readCensus } from '@/lib/aggregates/read-census';
import { rejectionKinds } from '@/lib/survey/vocabulary';
import styles from './numbers.module.css';

const counting = new Intl.NumberFormat('en-US');

/** How far the survey is today. */
export async function Numbers() {
  const census = await readCensus();
  const byKind = census.rejectedByKind.filter(({ kind, atLeast }) => kind || atLeast > 0);
  return (
    <>
      <h2>Today’s numbers</h2>
      <dl className={styles.numbers}>
        <Count name="reports received" of={atLeast(census.receivedAtLeast)} />
        <Count name="approved" of={counting.format(census.approvedReports)} />
        <Count name="rejected by moderators" of={atLeast(census.rejectedAtLeast)} />
        <Count name="groups of coders that show a figure" of={counting.format(census.shownCells)} />
        <Count name="groups with reports that show nothing yet" of={counting.format(census.hiddenCells)} />
      </dl>
      {census.rejectedAtLeast > 0 && (
        <table className={styles.kinds}>
          <caption>Why reports were rejected</caption>
          <tbody>
            {byKind.map(({ kind, atLeast: count }) => (
              <tr key={kind ?? 'not recorded'}>
                <th scope="row">{kind ? rejectionKinds[kind].name : 'Not recorded'}</th>
                <td>{atLeast(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        Counts of reports are rounded down to tens, so that none of them reveals a single report; the count of all
        approved reports is exact.
      </p>
    </>
  );
}

function Count({ name, of }: { name: string; of: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{of}</dd>
    </div>
  );
}

function atLeast(count: number): string {
  return count === 0 ? 'fewer than 10' : `${counting.format(count)} or more`;
}
