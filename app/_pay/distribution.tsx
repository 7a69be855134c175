import { asPaid, type PayView, payText, type Shown, type ShownCents, shortPayText } from '@/app/_words/pay-view';
import { AxisLabels } from './axis-labels';
import styles from './distribution.module.css';
import { type Column, columnsBetween, columnsOf, type Distribution as Figure } from './distribution-geometry';
import { type FoldedRow, FoldedTable } from './folded-table';
import { along, type PayAxis, payAxis } from './pay-axis';
import type { OfficialPay } from './pay-row';
import { Diamond } from './pay-strip';

export const DISTRIBUTION_HEIGHT = 220;
/** Room above the columns for the median's label. */
const TOP = 26;
/** Columns that round to 0% are still drawn. */
const LOWEST = 3;

interface DistributionProps {
  view: PayView;
  figure: Figure;
  official: Shown<OfficialPay> | null;
}

/** How pay is spread: areas are shares of coders, the middle half solid; the same as a table beneath. */
export function Distribution({ view, figure, official }: DistributionProps) {
  const axis = distributionAxis({ view, figure, official });
  return (
    <figure className={styles.figure}>
      <DistributionChart axis={axis} figure={figure} official={official} />
      <div className={styles.axis}>
        <AxisLabels axis={axis} />
      </div>
      <figcaption>
        {spreadText(view, figure)}
        {official && ` The diamond is the BLS ${official.statistic}, ${payText(view, official.cents)}.`}
        <FoldedTable heads={['Pay', 'Share of coders']} rows={rowsOf({ view, figure })} />
      </figcaption>
    </figure>
  );
}

/** An axis that holds all columns. */
export function distributionAxis({ view, figure, official }: DistributionProps): PayAxis {
  const ends = columnsOf(figure.bins).flatMap(({ fromCents, toCents }) => [fromCents, toCents]);
  return payAxis(view, official ? [...ends, official.cents] : ends);
}

/** The columns alone. */
export function DistributionChart({ axis, figure, official }: Omit<DistributionProps, 'view'> & { axis: PayAxis }) {
  const columns = columnsOf(figure.bins);
  const median = along(axis, figure.medianCents);
  return (
    <svg className={styles.chart} width="100%" height={DISTRIBUTION_HEIGHT} aria-hidden="true">
      {columns.map((column) => (
        <ColumnShape key={column.fromCents} axis={axis} column={column} className={paleClass(column)} />
      ))}
      {columnsBetween(columns, figure.p25Cents, figure.p75Cents).map((column) => (
        <ColumnShape key={column.fromCents} axis={axis} column={column} className={styles.half} />
      ))}
      <line x1="0" x2="100%" y1={DISTRIBUTION_HEIGHT - 0.5} y2={DISTRIBUTION_HEIGHT - 0.5} className={styles.floor} />
      <line x1={`${median}%`} x2={`${median}%`} y1={TOP - 12} y2={DISTRIBUTION_HEIGHT} className={styles.median} />
      <text
        x={`${median}%`}
        dx={median > 60 ? -8 : 8}
        y={TOP - 8}
        textAnchor={median > 60 ? 'end' : 'start'}
        className={styles.label}
      >
        {`median ${payText(axis.view, figure.medianCents)}`}
      </text>
      {official && (
        <Diamond at={along(axis, official.cents)} y={DISTRIBUTION_HEIGHT} hollow={official.statistic === 'mean'} />
      )}
    </svg>
  );
}

/** The spread in a sentence. */
export function spreadText(view: PayView, { p10Cents, p25Cents, p75Cents, p90Cents }: Figure): string {
  const text = (cents: ShownCents) => payText(view, cents);
  return `Half of coders earn between ${text(p25Cents)} and ${text(p75Cents)}, eight in ten between ${text(p10Cents)} and ${text(p90Cents)}.`;
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
  const height = hundredths(Math.max(LOWEST, column.height * (DISTRIBUTION_HEIGHT - TOP)));
  return (
    <rect
      x={`${from}%`}
      width={`${hundredths(along(axis, column.toCents) - from)}%`}
      y={hundredths(DISTRIBUTION_HEIGHT - height)}
      height={height}
      className={className}
    />
  );
}

function hundredths(number: number): number {
  return Math.round(number * 100) / 100;
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
