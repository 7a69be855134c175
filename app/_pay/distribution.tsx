import { asPaid, type PayView, payText, type Shown, type ShownCents, shortPayText } from '@/app/_words/pay-view';
import { AxisLabels } from './axis-labels';
import styles from './distribution.module.css';
import { type Column, columnsBetween, columnsOf, type Distribution as Figure } from './distribution-geometry';
import { type FoldedRow, FoldedTable } from './folded-table';
import { along, type PayAxis, payAxis } from './pay-axis';
import type { OfficialPay } from './pay-row';
import { Diamond } from './pay-strip';

const HEIGHT = 220;
/** Room above the columns for the median's label. */
const TOP = 26;
/** A column of coders who round to no percent is still drawn. */
const LOWEST = 3;

interface DistributionProps {
  view: PayView;
  figure: Figure;
  official: Shown<OfficialPay> | null;
}

/** How pay is spread: areas are shares of coders, the middle half solid; the same as a table beneath. */
export function Distribution({ view, figure, official }: DistributionProps) {
  const columns = columnsOf(figure.bins);
  const ends = columns.flatMap(({ fromCents, toCents }) => [fromCents, toCents]);
  const axis = payAxis(view, official ? [...ends, official.cents] : ends);
  const median = along(axis, figure.medianCents);
  return (
    <figure className={styles.figure}>
      <svg className={styles.chart} width="100%" height={HEIGHT} aria-hidden="true">
        {columns.map((column) => (
          <ColumnShape key={column.fromCents} axis={axis} column={column} className={paleClass(column)} />
        ))}
        {columnsBetween(columns, figure.p25Cents, figure.p75Cents).map((column) => (
          <ColumnShape key={column.fromCents} axis={axis} column={column} className={styles.half} />
        ))}
        <line x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className={styles.floor} />
        <line x1={`${median}%`} x2={`${median}%`} y1={TOP - 12} y2={HEIGHT} className={styles.median} />
        <text
          x={`${median}%`}
          dx={median > 60 ? -8 : 8}
          y={TOP - 8}
          textAnchor={median > 60 ? 'end' : 'start'}
          className={styles.label}
        >
          median {payText(view, figure.medianCents)}
        </text>
        {official && <Diamond at={along(axis, official.cents)} y={HEIGHT} hollow={official.statistic === 'mean'} />}
      </svg>
      <div className={styles.axis}>
        <AxisLabels axis={axis} />
      </div>
      <figcaption>
        Half of coders earn between {payText(view, figure.p25Cents)} and {payText(view, figure.p75Cents)}, eight in ten
        between {payText(view, figure.p10Cents)} and {payText(view, figure.p90Cents)}.
        {official && ` The diamond is the BLS ${official.statistic}, ${payText(view, official.cents)}.`}
        <FoldedTable heads={['Pay', 'Share of coders']} rows={rowsOf({ view, figure })} />
      </figcaption>
    </figure>
  );
}

function paleClass({ open }: Column): string | undefined {
  if (open === 'low') return styles.openLow;
  return open === 'high' ? styles.openHigh : styles.pale;
}

interface ColumnShapeProps {
  axis: PayAxis;
  column: Column;
  className: string | undefined;
}

function ColumnShape({ axis, column, className }: ColumnShapeProps) {
  const from = along(axis, column.fromCents);
  const height = Math.max(LOWEST, column.height * (HEIGHT - TOP));
  return (
    <rect
      x={`${from}%`}
      width={`${along(axis, column.toCents) - from}%`}
      y={HEIGHT - height}
      height={height}
      className={className}
    />
  );
}

function rowsOf({ view, figure }: Pick<DistributionProps, 'view' | 'figure'>): FoldedRow[] {
  const text = (cents: ShownCents) => shortPayText(view, cents);
  return figure.bins.map(({ fromCents, toCents, percent }) => ({
    key: fromCents ?? 0,
    name:
      fromCents === null
        ? `under ${text(toCents ?? asPaid(0))}`
        : toCents === null
          ? `${text(fromCents)} and more`
          : `${text(fromCents)} to under ${text(toCents)}`,
    values: [percent === 0 ? 'under 1%' : `${percent}%`],
  }));
}
