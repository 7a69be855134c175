import { along, type PayAxis, payAxis } from '@/app/_components/pay-axis';
import { FADE, type PayRange } from '@/app/_components/pay-row';
import { shortPayText } from '@/app/_components/pay-view';
import type { Figure } from '@/lib/aggregates/figure';
import styles from './growth-chart.module.css';

const HEIGHT = 260;
/** Where the drawing ends, and with it the stretches that have no end. */
const LAST_YEAR = 28;

/** Years of experience; `to` is where the next stretch begins, null for an open end. */
interface Stretch {
  from: number;
  to: number | null;
}

interface GrowthChartProps {
  /** Cents a year. */
  survey: readonly (Stretch & { figure: Figure })[];
  guide: readonly (Stretch & { range: PayRange })[];
}

/**
 * Pay over years of experience: the guide's ranges behind, the middle half of coders and their medians before them. It
 * is for the eye; a table beside it must say the same.
 */
export function GrowthChart({ survey, guide }: GrowthChartProps) {
  const axis = payAxis('annual', [
    ...survey.flatMap(({ figure }) => drawnAmounts(figure)),
    ...guide.flatMap(({ range }) => [range.lowCents, topOf(range)]),
  ]);
  const years = [...new Set([...survey, ...guide].map(({ from }) => from))];
  return (
    <div className={styles.chart}>
      <svg width="100%" height={HEIGHT} aria-hidden="true" className={styles.drawn}>
        {axis.ticks.map(({ cents, label }) => (
          <text key={cents} x="100%" y={up(axis, cents)} dy="0.32em" textAnchor="end" className={styles.tick}>
            {label}
          </text>
        ))}
      </svg>
      <svg width="100%" height={HEIGHT} aria-hidden="true" className={styles.drawn}>
        {axis.ticks.map(({ cents }) => (
          <line key={cents} x2="100%" y1={up(axis, cents)} y2={up(axis, cents)} className={styles.grid} />
        ))}
        {guide.map(({ range, ...stretch }) => (
          <g key={stretch.from}>
            <rect {...across(stretch)} {...between(axis, range.lowCents, range.highCents)} className={styles.guide} />
            <rect {...across(stretch)} {...between(axis, range.highCents, topOf(range))} className={styles.fade} />
          </g>
        ))}
        {survey.map(({ figure, ...stretch }) => (
          <Coders key={stretch.from} axis={axis} stretch={stretch} figure={figure} />
        ))}
      </svg>
      <svg width="100%" height="18" aria-hidden="true" className={styles.years}>
        {years.map((year) => (
          <text key={year} x={`${percentOfWidth(year)}%`} y="14" className={styles.tick}>
            {year}
            {year === years.at(-1) && ' years and more'}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** The middle half as a box, the median as a line in it; its amount stands above. */
function Coders({ axis, stretch, figure }: { axis: PayAxis; stretch: Stretch; figure: Figure }) {
  if (figure.shows === 'nothing') return null;
  const { x, width } = across(stretch);
  const y = up(axis, figure.medianCents);
  const top = figure.shows === 'median' ? y : up(axis, figure.p75Cents);
  return (
    <>
      {figure.shows !== 'median' && (
        <rect x={x} width={width} {...between(axis, figure.p25Cents, figure.p75Cents)} className={styles.half} />
      )}
      <svg x={x} width={width} className={styles.drawn} aria-hidden="true">
        <line x2="100%" y1={y} y2={y} className={styles.median} />
        <text x="50%" y={top - 7} textAnchor="middle" className={styles.amount}>
          {shortPayText('annual', figure.medianCents)}
        </text>
      </svg>
    </>
  );
}

/** Where the band ends, the fading part of an open range included. */
function topOf({ highCents, openEnded }: PayRange): number {
  return openEnded ? highCents * (1 + FADE) : highCents;
}

function drawnAmounts(figure: Figure): number[] {
  if (figure.shows === 'nothing') return [];
  return figure.shows === 'median' ? [figure.medianCents] : [figure.p25Cents, figure.p75Cents];
}

/** Percent of the width. */
function percentOfWidth(year: number): number {
  return Math.round((10_000 * year) / LAST_YEAR) / 100;
}

function across({ from, to }: Stretch): { x: string; width: string } {
  return { x: `${percentOfWidth(from)}%`, width: `${percentOfWidth((to ?? LAST_YEAR) - from)}%` };
}

/** Pixels from the top. */
function up(axis: PayAxis, cents: number): number {
  return Math.round(HEIGHT * (100 - along(axis, cents))) / 100;
}

function between(axis: PayAxis, lowCents: number, highCents: number): { y: number; height: number } {
  const y = up(axis, highCents);
  return { y, height: up(axis, lowCents) - y };
}
