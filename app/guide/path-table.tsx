import { AxisLabels } from '@/app/_pay/axis-labels';
import { along, type PayAxis, payAxis } from '@/app/_pay/pay-axis';
import { SourceNote } from '@/app/_pay/source-note';
import shared from '@/app/_pay/strip-table.module.css';
import { dollars, thousands } from '@/app/_words/money';
import { asPaid } from '@/app/_words/pay-view';
import { type Outcome, type Paths, persistence } from '@/lib/estimate/paths';
import { pathLabels } from './path-heading';
import styles from './path-table.module.css';

const HEIGHT = 30;

/** Where paths lead, all on one axis with a line at the goal; its heading is `pathHeading`. */
export function PathTable({ paths: { startCents, goalCents, startPercent, paths } }: { paths: Paths }) {
  const outcomes = paths.flatMap(({ outcome }) => outcome ?? []);
  const amounts = outcomes.flatMap(({ p10Cents, p90Cents }) => [p10Cents, p90Cents]);
  const axis = payAxis('annual', [...amounts, startCents, goalCents].map(asPaid));
  return (
    <>
      <table className={`${shared.table} ${styles.paths}`}>
        <caption className="visually-hidden">
          Pay at 6–9 years of those who start at {dollars(startCents)}, and how likely {dollars(goalCents)} is
        </caption>
        <thead>
          <tr>
            <th scope="col">Taken on the way</th>
            <th scope="col" className={shared.strip}>
              <span className="visually-hidden">Strip</span>
              <AxisLabels axis={axis} />
            </th>
            <th scope="col" className={shared.minor}>
              typical pay
            </th>
            <th scope="col" className={shared.minor}>
              chance of {thousands(goalCents)} <span className={shared.note}>interval</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {paths.map(({ key, outcome }) => (
            <tr key={key}>
              <th scope="row">{pathLabels[key]}</th>
              <td className={shared.strip}>
                <OutcomeStrip axis={axis} outcome={outcome} startCents={startCents} goalCents={goalCents} />
              </td>
              {outcome ? (
                <Words outcome={outcome} />
              ) : (
                <td className={`${shared.none} ${styles.untold}`}>not enough reports yet</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <SourceNote>
        Hatched: eight in ten of those who start at {dollars(startCents)} (triangle); tick: the middle one; line:{' '}
        {dollars(goalCents)}. The start is that of a general coder without a credential, of whom {startPercent}% make
        less; the end is what coders of 6–9 years are paid today, by the pay model. The survey follows nobody: we assume
        that a coder keeps {percent(persistence.middle)} of their place among such coders, and the interval of the
        chance holds from {percent(persistence.low)} to {percent(persistence.high)}.
      </SourceNote>
    </>
  );
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

function Words({
  outcome: { medianCents, p10Cents, p90Cents, reachPercent, lowPercent, highPercent },
}: {
  outcome: Outcome;
}) {
  return (
    <>
      <td className={styles.pay}>
        <strong>{dollars(medianCents)}</strong>
        <span className={`${shared.note} ${styles.span}`}>
          {thousands(p10Cents)}–{thousands(p90Cents)}
        </span>
      </td>
      <td className={styles.chance}>
        <strong>{reachPercent}%</strong>
        <span className={`${shared.note} ${styles.span}`}>
          {lowPercent}% to {highPercent}%
        </span>
      </td>
    </>
  );
}

interface OutcomeStripProps {
  axis: PayAxis;
  outcome: Outcome | null;
  startCents: number;
  goalCents: number;
}

function OutcomeStrip({ axis, outcome, startCents, goalCents }: OutcomeStripProps) {
  const at = (cents: number) => along(axis, asPaid(cents));
  return (
    <svg width="100%" height={HEIGHT} aria-hidden="true" className={styles.picture}>
      {axis.ticks.map((tick) => (
        <line key={tick.at} x1={`${tick.at}%`} x2={`${tick.at}%`} y2={HEIGHT} className={styles.grid} />
      ))}
      {outcome && (
        <>
          <rect
            x={`${at(outcome.p10Cents)}%`}
            width={`${at(outcome.p90Cents) - at(outcome.p10Cents)}%`}
            y={7}
            height={16}
            className={styles.range}
          />
          <line
            x1={`${at(outcome.medianCents)}%`}
            x2={`${at(outcome.medianCents)}%`}
            y1={3}
            y2={27}
            className={styles.median}
          />
        </>
      )}
      <line x1={`${at(goalCents)}%`} x2={`${at(goalCents)}%`} y2={HEIGHT} className={styles.goal} />
      <svg x={`${at(startCents)}%`} y={HEIGHT} className={styles.picture} aria-hidden="true">
        <path d="M-5 0H5L0-8Z" className={styles.start} />
      </svg>
    </svg>
  );
}
