import { type PayAxis, payAxis } from '@/app/_pay/pay-axis';
import { fadedOut, modeledIn, type PayRange, type ShownVoices } from '@/app/_pay/pay-row';
import { PayScale, up } from '@/app/_pay/pay-scale';
import { type Shown, type ShownCents, shortPayText } from '@/app/_words/pay-view';
import styles from './growth-chart.module.css';

/** Where the drawing ends, and with it the stretches that have no end. */
const LAST_YEAR = 28;

/** Years of experience; `to` is where the next stretch begins, null for an open end. */
interface Stretch {
  from: number;
  to: number | null;
}

interface GrowthChartProps {
  /** Of the annual view. */
  coders: readonly (Stretch & { voices: ShownVoices })[];
  guide: readonly (Stretch & { range: Shown<PayRange> })[];
}

/**
 * Pay over years of experience: the guide's ranges behind, the middle half of coders and their medians before them, or,
 * where the survey is silent, what the model says of eight in ten of them. It is for the eye; a table beside it must say the same.
 */
export function GrowthChart({ coders, guide }: GrowthChartProps) {
  const axis = payAxis('annual', [
    ...coders.flatMap(({ voices }) => drawnAmounts(voices)),
    ...guide.flatMap(({ range }) => [range.lowCents, topOf(range)]),
  ]);
  const years = [...new Set([...coders, ...guide].map(({ from }) => from))];
  return (
    <PayScale
      axis={axis}
      below={years.map((year) => (
        <text key={year} x={`${percentOfWidth(year)}%`} y="14">
          {year}
          {year === years.at(-1) && '+ years'}
        </text>
      ))}
    >
      {guide.map(({ range, ...stretch }) => (
        <g key={stretch.from}>
          <rect {...across(stretch)} {...between(axis, range.lowCents, range.highCents)} className={styles.guide} />
          <rect {...across(stretch)} {...between(axis, range.highCents, topOf(range))} className={styles.fade} />
        </g>
      ))}
      {coders.map(({ voices, ...stretch }) => (
        <Coders key={stretch.from} axis={axis} stretch={stretch} voices={voices} />
      ))}
    </PayScale>
  );
}

interface CodersProps {
  axis: PayAxis;
  stretch: Stretch;
  voices: ShownVoices;
}

/** The middle half as a box, the median as a line in it; its amount stands above. */
function Coders({ axis, stretch, voices }: CodersProps) {
  const { survey } = voices;
  const modeled = modeledIn(voices);
  const medianCents = survey.shows === 'nothing' ? modeled?.medianCents : survey.medianCents;
  if (medianCents === undefined) return null;
  const { x, width } = across(stretch);
  const half = survey.shows === 'quartiles' || survey.shows === 'distribution' ? survey : undefined;
  const y = up(axis, medianCents);
  return (
    <>
      {half && <rect x={x} width={width} {...between(axis, half.p25Cents, half.p75Cents)} className={styles.half} />}
      {modeled && (
        <rect x={x} width={width} {...between(axis, modeled.p10Cents, modeled.p90Cents)} className={styles.modeled} />
      )}
      <svg x={x} width={width} aria-hidden="true">
        <line x2="100%" y1={y} y2={y} className={modeled ? styles.dashed : styles.median} />
        <text
          x="50%"
          y={up(axis, half?.p75Cents ?? modeled?.p90Cents ?? medianCents) - 7}
          textAnchor="middle"
          className={styles.amount}
        >
          {shortPayText('annual', medianCents)}
        </text>
      </svg>
    </>
  );
}

/** Where the band ends, the fading part of an open range included. */
function topOf({ highCents, openEnded }: Shown<PayRange>): ShownCents {
  return openEnded ? fadedOut(highCents) : highCents;
}

function drawnAmounts(voices: ShownVoices): ShownCents[] {
  const { survey } = voices;
  const modeled = modeledIn(voices);
  if (modeled) return [modeled.p10Cents, modeled.p90Cents];
  if (survey.shows === 'nothing') return [];
  return survey.shows === 'median' ? [survey.medianCents] : [survey.p25Cents, survey.p75Cents];
}

/** Percent of the width. */
function percentOfWidth(year: number): number {
  return Math.round((10_000 * year) / LAST_YEAR) / 100;
}

function across({ from, to }: Stretch): { x: string; width: string } {
  return { x: `${percentOfWidth(from)}%`, width: `${percentOfWidth((to ?? LAST_YEAR) - from)}%` };
}

function between(axis: PayAxis, lowCents: ShownCents, highCents: ShownCents): { y: number; height: number } {
  const y = up(axis, highCents);
  return { y, height: up(axis, lowCents) - y };
}
