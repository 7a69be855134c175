import Link from 'next/link';
import { AxisLabels } from '@/app/_pay/axis-labels';
import { along, type PayAxis, payAxis } from '@/app/_pay/pay-axis';
import { Diamond } from '@/app/_pay/pay-strip';
import legend from '@/app/_pay/strip-legend.module.css';
import shared from '@/app/_pay/strip-table.module.css';
import { areaRoute } from '@/app/_site/area-routes';
import { asPaid, type ShownCents } from '@/app/_words/pay-view';
import type { Area } from '@/lib/areas/area';
import { annualFromHourly } from '@/lib/areas/area-pay';
import styles from './area-table.module.css';
import { hourlyText, yearlyText } from './area-words';

export interface AreaRow {
  key: string;
  label: string;
  note?: string;
  area: Area;
  /** Whether the row is of the page it stands on. */
  here?: boolean;
}

interface AreaTableProps {
  caption: string;
  /** What the rows are: the heading of their names. */
  subject: string;
  axis: PayAxis;
  rows: readonly AreaRow[];
}

/** Official wages by area, all strips on one axis, with the same figures as text. */
export function AreaTable({ caption, subject, axis, rows }: AreaTableProps) {
  return (
    <table className={`${shared.table} ${styles.table}`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{subject}</th>
          <th scope="col" className={shared.strip}>
            <span className="visually-hidden">Strip</span>
            <AxisLabels axis={axis} />
          </th>
          {wages.map(({ name }) => (
            <th key={name} scope="col" className={shared.minor}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, note, area, here }) => (
          <tr key={key}>
            <th scope="row">
              {here ? (
                label
              ) : (
                <Link href={areaRoute(area)} prefetch={false}>
                  {label}
                </Link>
              )}
              {note && <span className={shared.note}>{note}</span>}
            </th>
            <td className={shared.strip}>
              <WageStrip axis={axis} area={area} />
            </td>
            {wages.map(({ name, cents }) => (
              <td key={name} data-name={name} className={styles.wage}>
                <strong>{yearlyText(cents(area))}</strong>
                <span className={shared.note}>{hourlyText(cents(area))} an hour</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const wages = [
  { name: 'entry', cents: ({ entryCents }: Area) => entryCents },
  { name: 'mean', cents: ({ meanCents }: Area) => meanCents },
  { name: 'experienced', cents: ({ experiencedCents }: Area) => experiencedCents },
] as const;

/** An axis of yearly pay that holds the wages of all these areas; it needs at least one. */
export function areaAxis(areas: readonly Area[]): PayAxis {
  return payAxis(
    'annual',
    areas.flatMap((area) => [area.entryCents, area.experiencedCents].map(yearly)),
  );
}

function yearly(hourlyCents: number): ShownCents {
  return asPaid(annualFromHourly(hourlyCents));
}

const HEIGHT = 28;
const MIDDLE = HEIGHT / 2;

/** From the entry to the experienced wage, with the mean. The figures beside it say the same. */
function WageStrip({ axis, area }: { axis: PayAxis; area: Area }) {
  const at = (hourlyCents: number) => along(axis, yearly(hourlyCents));
  const [from, to] = [at(area.entryCents), at(area.experiencedCents)];
  return (
    <svg width="100%" height={HEIGHT} aria-hidden="true" className={styles.strip}>
      {axis.ticks.map((tick) => (
        <line key={tick.at} x1={`${tick.at}%`} x2={`${tick.at}%`} y2={HEIGHT} className={styles.grid} />
      ))}
      <rect x={`${from}%`} width={`${to - from}%`} y={MIDDLE - 5} height="10" rx="1.5" className={styles.span} />
      <Diamond at={at(area.meanCents)} y={MIDDLE} hollow />
    </svg>
  );
}

/** What the parts of the strips mean. */
export function AreaLegend() {
  return (
    <ul className={legend.legend}>
      <li>
        <svg width="22" height="14" aria-hidden="true">
          <rect y="2" width="22" height="10" rx="1" className={styles.span} />
        </svg>
        entry to experienced wage
      </li>
      <li>
        <svg width="22" height="14" aria-hidden="true">
          <Diamond at={50} y={7} hollow />
        </svg>
        mean of all
      </li>
    </ul>
  );
}
