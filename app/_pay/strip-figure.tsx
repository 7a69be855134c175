import type { ReactNode } from 'react';
import type { PayView } from '@/app/_words/pay-view';
import { AxisLabels } from './axis-labels';
import { payAxis } from './pay-axis';
import { amountsOf, type ShownVoices } from './pay-row';
import { PayStrip } from './pay-strip';
import styles from './strip-figure.module.css';
import { StripLegend } from './strip-legend';

interface StripFigureProps {
  view: PayView;
  /** At least one of them says something. */
  voices: ShownVoices;
  /** What the figure shows, if that can be told in a sentence. */
  children?: ReactNode;
}

/** One pay strip on an axis of its own, where there is no distribution to draw. */
export function StripFigure({ view, voices, children }: StripFigureProps) {
  const axis = payAxis(view, amountsOf(voices));
  return (
    <figure className={styles.figure}>
      <PayStrip axis={axis} voices={voices} />
      <AxisLabels axis={axis} />
      <figcaption>
        <StripLegend strips={[voices]} />
        {children}
      </figcaption>
    </figure>
  );
}
