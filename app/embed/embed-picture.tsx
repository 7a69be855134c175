import type { ReactNode } from 'react';
import { AxisAmounts } from '@/app/_pay/axis-labels';
import { DISTRIBUTION_HEIGHT, DistributionChart, distributionAxis } from '@/app/_pay/distribution';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import { PayStrip, STRIP_HEIGHT } from '@/app/_pay/pay-strip';
import { StripPaints } from '@/app/_pay/strip-paints';
import { embedSize } from '@/app/_site/embed-route';
import { bias, type Embedded, embeddedText, heading } from './embedded';

const { width: WIDTH } = embedSize;
const MARGIN = 24;
const INNER = WIDTH - 2 * MARGIN;
const AXIS_HEIGHT = 24;
/** Characters that surely fit on a line. */
const LONGEST_LINE = 78;
const LINE = 20;

/** A chart as a picture that stands alone, as large as what it says. */
export function EmbedPicture({ shown, styles }: { shown: Embedded; styles: string }) {
  const { name, amount, picture, sentence, evidence, sample, receipt } = shown;
  const chart = chartOf(picture);
  const top = amount ? 130 : 122;
  const below = top + (chart ? chart.height + AXIS_HEIGHT + 24 : 0);
  const lines = amount ? linesOf(sentence) : [];
  const rule = below + lines.length * LINE - 6;
  const height = rule + 24 + 2 * LINE + 20;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby="embed-name embed-text"
    >
      <title id="embed-name">{`${heading}: ${name}`}</title>
      <desc id="embed-text">{embeddedText(shown)}</desc>
      <style>{styles}</style>
      <StripPaints />
      <rect width={WIDTH} height={height} className="ground" />
      <g className="text">
        <text x={MARGIN} y={36} className="above">
          {heading}
        </text>
        <text x={MARGIN} y={62} className="name">
          {name}
        </text>
        {amount ? (
          <text x={MARGIN} y={106} className="amount">
            {amount}
            <tspan dx={8} className="per">
              a year, median of the coders who reported
            </tspan>
          </text>
        ) : (
          <text x={MARGIN} y={96} className="silence">
            {sentence}
          </text>
        )}
        {chart && (
          <>
            <svg x={MARGIN} y={top} width={INNER} height={chart.height} overflow="visible" aria-hidden="true">
              {chart.drawn}
            </svg>
            <svg
              x={MARGIN}
              y={top + chart.height + 4}
              width={INNER}
              height={AXIS_HEIGHT}
              overflow="visible"
              aria-hidden="true"
            >
              {chart.axis}
            </svg>
          </>
        )}
        {lines.map((line, index) => (
          <text key={line} x={MARGIN} y={below + index * LINE} className="what">
            {line}
          </text>
        ))}
        <line x1={MARGIN} x2={WIDTH - MARGIN} y1={rule} y2={rule} className="rule" />
        <text x={MARGIN} y={rule + 24} className="evidence">
          {sample && <tspan className="sample">Sample data. </tspan>}
          {`${evidence}.`}
        </text>
        <text x={MARGIN} y={rule + 24 + LINE} className="evidence">
          {bias}
        </text>
        <a href={receipt}>
          <text x={MARGIN} y={rule + 24 + 2 * LINE} className="evidence">
            {receipt.replace(/^https?:\/\//, '')}
          </text>
        </a>
      </g>
    </svg>
  );
}

function chartOf(picture: Embedded['picture']): { height: number; drawn: ReactNode; axis: ReactNode } | undefined {
  if (!picture) return undefined;
  if (picture.of === 'distribution') {
    const { figure } = picture;
    const axis = distributionAxis({ view: 'annual', figure, official: null });
    const drawn = <DistributionChart axis={axis} figure={figure} official={null} />;
    return { height: DISTRIBUTION_HEIGHT, drawn, axis: <AxisAmounts axis={axis} /> };
  }
  const axis = payAxis('annual', amountsOf(picture.voices));
  const drawn = <PayStrip axis={axis} voices={picture.voices} />;
  return { height: STRIP_HEIGHT, drawn, axis: <AxisAmounts axis={axis} /> };
}

function linesOf(text: string): string[] {
  return text.match(new RegExp(`.{1,${LONGEST_LINE}}(?: |$)`, 'g')) ?? [];
}
