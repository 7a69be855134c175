import { cellText, dimensionText } from '@/app/_words/cell-text';
import { dollars } from '@/app/_words/money';
import type { Area } from '@/lib/areas/area';
import type { Added, Estimate } from '@/lib/estimate/estimate';
import styles from './drivers.module.css';

/** A part of a job, or where it is, with what kind of part that is. */
export interface DriverRow extends Added {
  label: string;
  kind: string;
}

export function driverRows(
  { drivers, area }: Pick<Estimate, 'drivers' | 'area'>,
  asked: Pick<Area, 'name'> | undefined,
): DriverRow[] {
  return [
    ...drivers.map(({ name, ...added }) => ({ label: cellText(name), kind: dimensionText(name), ...added })),
    ...(area && asked ? [{ label: asked.name, kind: 'Wage area', ...area }] : []),
  ];
}

/** Headline over the parts of a job: the one that moves its pay most, of those that clearly do. */
export function driverHeading(drivers: readonly DriverRow[]): string {
  const [most] = drivers
    .filter(({ lowCents, highCents }) => lowCents > 0 || highCents < 0)
    .toSorted((a, b) => Math.abs(b.byCents) - Math.abs(a.byCents));
  if (!most) return 'Nothing here clearly moves pay away from the average coder’s';
  const { label, byCents } = most;
  return `${label} moves it most, ${dollars(Math.abs(byCents))} a year ${byCents > 0 ? 'up' : 'down'}`;
}

/** What each part of a job adds or takes, as bars about a common middle, with the figures beside them. */
export function Drivers({ drivers }: { drivers: readonly DriverRow[] }) {
  const furthest = Math.max(
    ...drivers.flatMap(({ lowCents, highCents }) => [Math.abs(lowCents), Math.abs(highCents)]),
    1,
  );
  const at = (cents: number) => 50 + (46 * cents) / furthest;
  return (
    <table className={styles.drivers}>
      <caption className="visually-hidden">What each part of the job adds or subtracts per year</caption>
      <thead>
        <tr>
          <th scope="col">Part of the job</th>
          <th scope="col" className={styles.bar}>
            <span className="visually-hidden">Bar</span>
          </th>
          <th scope="col">a year</th>
          <th scope="col">80% interval</th>
        </tr>
      </thead>
      <tbody>
        {drivers.map(({ label, kind, byCents, lowCents, highCents }) => (
          <tr key={`${kind} ${label}`}>
            <th scope="row">
              {label}
              <span className={styles.kind}>{kind}</span>
            </th>
            <td className={styles.bar}>
              <svg width="100%" height="24" aria-hidden="true">
                <line x1="50%" x2="50%" y2="24" className={styles.zero} />
                <rect
                  x={`${at(Math.min(0, byCents))}%`}
                  width={`${Math.abs(at(byCents) - 50)}%`}
                  y="6"
                  height="12"
                  className={byCents < 0 ? styles.takes : styles.adds}
                />
                <line x1={`${at(lowCents)}%`} x2={`${at(highCents)}%`} y1="12" y2="12" className={styles.interval} />
              </svg>
            </td>
            <td className={styles.amount}>{signed(byCents)}</td>
            <td className={styles.between}>
              {signed(lowCents)} to {signed(highCents)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function signed(cents: number): string {
  if (cents === 0) return '$0';
  return cents > 0 ? `+${dollars(cents)}` : `−${dollars(-cents)}`;
}
