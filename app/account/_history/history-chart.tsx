import { type PayAxis, payAxis } from '@/app/_pay/pay-axis';
import { PayScale, up } from '@/app/_pay/pay-scale';
import { thousands } from '@/app/_words/money';
import { asPaid, type ShownCents } from '@/app/_words/pay-view';
import styles from './history-chart.module.css';
import type { History, Peers } from './read-history';

/** Of a year's place, in percent of the width between two years. */
const PEERS_WIDTH = 0.4;

/**
 * Own pay by year as a line of points, hollow where a report waits for review, before what peers make: the middle half and
 * the median of the survey, or hatched what the model says. It is for the eye; a table beside it must say the same.
 */
export function HistoryChart({ years }: Pick<History, 'years'>) {
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const width = 100 / (last - first + 1);
  const middle = (year: number) => round((year - first + 0.5) * width);
  const axis = payAxis(
    'annual',
    years.flatMap(({ report, peers }) => [asPaid(report.annualCents), ...spanOf(peers)]),
  );
  return (
    <PayScale
      axis={axis}
      below={years.map(({ year }) => (
        <text key={year} x={`${middle(year)}%`} y="14" textAnchor="middle">
          {year}
        </text>
      ))}
    >
      {years.map(({ year, peers }) => (
        <PeersBar
          key={year}
          axis={axis}
          peers={peers}
          from={round(middle(year) - (width * PEERS_WIDTH) / 2)}
          length={round(width * PEERS_WIDTH)}
        />
      ))}
      {years.map(({ year, report, raise }, index) => {
        const before = years[index - 1];
        if (!before || raise.kind !== 'compared') return null;
        return (
          <line
            key={year}
            x1={`${middle(before.year)}%`}
            y1={up(axis, asPaid(before.report.annualCents))}
            x2={`${middle(year)}%`}
            y2={up(axis, asPaid(report.annualCents))}
            className={styles.line}
          />
        );
      })}
      {years.map(({ year, report }) => (
        <svg key={year} x={`${middle(year)}%`} y={up(axis, asPaid(report.annualCents))} aria-hidden="true">
          <circle r={6} className={report.status === 'PENDING' ? styles.waiting : styles.point} />
          <text y={-13} textAnchor="middle" className={styles.amount}>
            {thousands(report.annualCents)}
          </text>
        </svg>
      ))}
    </PayScale>
  );
}

interface PeersBarProps {
  axis: PayAxis;
  peers: Peers;
  /** Percent of the width. */
  from: number;
  length: number;
}

function PeersBar({ axis, peers, from, length }: PeersBarProps) {
  const [low, high] = spanOf(peers);
  const [top, bottom] = [up(axis, high), up(axis, low)];
  const y = up(axis, asPaid(medianOf(peers)));
  const published = peers.kind === 'published';
  return (
    <>
      <rect
        x={`${from}%`}
        width={`${length}%`}
        y={top}
        height={bottom - top}
        className={published ? styles.half : styles.modeled}
      />
      <line
        x1={`${from}%`}
        x2={`${round(from + length)}%`}
        y1={y}
        y2={y}
        className={published ? styles.median : styles.dashed}
      />
    </>
  );
}

export function medianOf(peers: Peers): number {
  return peers.kind === 'published' ? peers.figure.medianCents : peers.estimate.medianCents;
}

/** The ends of what is drawn of them. */
function spanOf(peers: Peers): [low: ShownCents, high: ShownCents] {
  if (peers.kind === 'modeled') return [asPaid(peers.estimate.p10Cents), asPaid(peers.estimate.p90Cents)];
  const { figure } = peers;
  const single = figure.shows === 'median';
  return [asPaid(single ? figure.medianCents : figure.p25Cents), asPaid(single ? figure.medianCents : figure.p75Cents)];
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
