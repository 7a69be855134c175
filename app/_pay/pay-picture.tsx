import type { PayView } from '@/app/_words/pay-view';
import { Distribution } from './distribution';
import { drawable } from './distribution-geometry';
import { amountsOf, type ShownVoices } from './pay-row';
import { StripFigure } from './strip-figure';

/** Whether the voices say enough for a picture; one amount alone makes none. */
export function hasPicture(voices: ShownVoices): boolean {
  return amountsOf(voices).length > 1;
}

/** The widest picture of pay that there is. */
export function PayPicture({ view, voices }: { view: PayView; voices: ShownVoices }) {
  const figure = drawable(voices.survey);
  return figure ? (
    <Distribution view={view} figure={figure} official={voices.official} />
  ) : (
    <StripFigure view={view} voices={voices} />
  );
}
