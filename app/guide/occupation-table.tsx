import { AxisLabels } from '@/app/_pay/axis-labels';
import { along, type PayAxis } from '@/app/_pay/pay-axis';
import type { OfficialPay, PayRange } from '@/app/_pay/pay-row';
import { Diamond } from '@/app/_pay/pay-strip';
import stripStyles from '@/app/_pay/pay-strip.module.css';
import shared from '@/app/_pay/strip-table.module.css';
import { rangeText } from '@/app/_pay/strip-text';
import { dollars } from '@/app/_words/money';
import { type Shown, type ShownCents, shortPayText } from '@/app/_words/pay-view';
import styles from './occupation-table.module.css';

const HEIGHT = 36;
const MIDDLE = 18;

export interface OccupationRow {
  key: string;
  label: string;
  /** The occupation of BLS that stands in this row. */
  note: string;
  guide: Shown<PayRange> | null;
  official: Shown<OfficialPay>;
}

interface OccupationTableProps {
  caption: string;
  axis: PayAxis;
  rows: readonly OccupationRow[];
}

/** Occupations that the survey does not ask about: the guide's range as a band, the official figures before it. */
export function OccupationTable({ caption, axis, rows }: OccupationTableProps) {
  const guided = rows.some(({ guide }) => guide !== null);
  return (
    <table className={`${shared.table} ${guided ? styles.guided : styles.unguided}`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Occupation</th>
          <th scope="col" className={shared.strip}>
            <span className="visually-hidden">Strip</span>
            <AxisLabels axis={axis} />
          </th>
          <th scope="col">
            BLS median <span className={shared.note}>10th–90th percentile</span>
          </th>
          {guided && (
            <th scope="col" className={shared.minor}>
              guide
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, note, guide, official }) => (
          <tr key={key}>
            <th scope="row">
              {label}
              <span className={shared.note}>{note}</span>
            </th>
            <td className={shared.strip}>
              <Strip axis={axis} guide={guide} official={official} />
            </td>
            <td className={styles.official}>
              <strong>{dollars(official.cents)}</strong>
              {official.spread && (
                <span className={shared.note}>
                  {shortPayText('annual', official.spread.p10Cents)}–{shortPayText('annual', official.spread.p90Cents)}
                </span>
              )}
            </td>
            {guided && <td className={styles.guide}>{guide && rangeText(guide, dollars)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Strip({ axis, guide, official }: { axis: PayAxis } & Pick<OccupationRow, 'guide' | 'official'>) {
  const at = (cents: ShownCents) => along(axis, cents);
  return (
    <svg width="100%" height={HEIGHT} aria-hidden="true" className={stripStyles.strip}>
      {axis.ticks.map((tick) => (
        <line key={tick.at} x1={`${tick.at}%`} x2={`${tick.at}%`} y2={HEIGHT} className={stripStyles.grid} />
      ))}
      {guide && (
        <rect
          x={`${at(guide.lowCents)}%`}
          width={`${at(guide.highCents) - at(guide.lowCents)}%`}
          y={6}
          height={24}
          rx={1.5}
          className={stripStyles.guide}
        />
      )}
      {official.spread && (
        <line
          x1={`${at(official.spread.p10Cents)}%`}
          x2={`${at(official.spread.p90Cents)}%`}
          y1={MIDDLE}
          y2={MIDDLE}
          className={stripStyles.officialSpread}
        />
      )}
      <Diamond at={at(official.cents)} y={MIDDLE} hollow={false} />
    </svg>
  );
}
