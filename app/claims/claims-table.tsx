import { percentAxis } from '@/app/_pay/percent-axis';
import { PercentLabels } from '@/app/_pay/percent-strip';
import type { Claim } from '@/lib/estimate/check-claims';
import { CheckStrip, stripOf } from './check-strip';
import styles from './claims-table.module.css';
import { readStatements } from './statements';
import { Verdict } from './verdict';

/** Every claim with its comparisons on one axis, and what comes of them. */
export async function ClaimsTable({ claims }: { claims: readonly Claim[] }) {
  const statements = await readStatements();
  const axis = percentAxis(claims.flatMap(({ checks }) => checks.map(stripOf)));
  return (
    <table className={styles.claims}>
      <caption className="visually-hidden">The guide’s claims, what is measured, and the verdict on each</caption>
      <thead>
        <tr>
          <th scope="col">The guide says</th>
          <th scope="col" className={styles.check}>
            <span className="visually-hidden">Claimed and measured difference</span>
            <PercentLabels axis={axis} />
          </th>
          <th scope="col" className={styles.verdict}>
            <span className="visually-hidden">Verdict</span>
          </th>
        </tr>
      </thead>
      {claims.map(({ id, section, alike, checks, verdict }) => (
        <tbody key={id}>
          {checks.map((check, index) => (
            <tr key={check.what}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={checks.length} id={id}>
                  {statements[id]}
                  <span className={styles.note}>
                    “{section}”{alike && `; compared at the same ${alike}`}
                  </span>
                </th>
              )}
              <td className={styles.check}>
                <CheckStrip axis={axis} check={check} />
              </td>
              {index === 0 && (
                <td rowSpan={checks.length} className={styles.verdict}>
                  <Verdict word={verdict} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
