import { monthsText } from '@/app/_words/months-text';
import { type PayView, payText, type ShownCents } from '@/app/_words/pay-view';
import type { Figure } from '@/lib/aggregates/figure';
import { ladder } from '@/lib/aggregates/publishing-rules';
import { modeledIn, type PayRange, type ShownVoices } from './pay-row';

const silences = {
  few: 'not enough coders yet',
  'protects-others': 'held back to protect a few coders',
} as const;

type Silence = Extract<Figure, { shows: 'nothing' }>;

/** What a survey median takes: the note of its column, where cells say `silenceInCell`. */
export const medianNeeds = `needs ${ladder.median} coders`;

/** Why the survey shows nothing, in a cell of a column that says `medianNeeds`. */
export function silenceInCell({ why }: Silence): string {
  return silences[why];
}

/** Why the survey shows nothing here. */
export function silenceText({ why }: Silence): string {
  return why === 'few' ? `${silences.few} (${ladder.median} needed)` : silences[why];
}

/** How many coders a survey figure is based on, and from which months; or why it shows nothing. */
export function evidenceText(figure: Figure): string {
  return figure.shows === 'nothing' ? silenceText(figure) : `${figure.coders} coders, ${monthsText(figure.months)}`;
}

/** What a pay strip draws, in words. */
export function stripText(view: PayView, voices: ShownVoices): string {
  const { survey, guide, official, mark } = voices;
  const modeled = modeledIn(voices);
  const text = (cents: ShownCents) => payText(view, cents);
  const parts: string[] = [];
  if (mark) parts.push(`${mark.name}: ${text(mark.cents)}`);
  if (survey.shows === 'nothing') parts.push(`Coders’ reports: ${silenceText(survey)}`);
  else parts.push(`Coders’ reports: median ${text(survey.medianCents)}`);
  if (survey.shows === 'quartiles' || survey.shows === 'distribution') {
    parts.push(`middle half ${text(survey.p25Cents)} to ${text(survey.p75Cents)}`);
  }
  if (survey.shows === 'distribution') {
    parts.push(`10th to 90th percentile ${text(survey.p10Cents)} to ${text(survey.p90Cents)}`);
  }
  if (modeled) {
    parts.push(
      `Modeled: median ${text(modeled.medianCents)}, eight in ten coders ${text(modeled.p10Cents)} to ${text(modeled.p90Cents)}`,
    );
  }
  if (guide) parts.push(`Guide: ${rangeText(guide, text)}`);
  if (official) parts.push(`BLS ${official.statistic} of ${official.source.period}: ${text(official.cents)}`);
  return `${parts.join('. ')}.`;
}

/** `$60k–$80k+`, or one amount; `text` writes each amount. */
export function rangeText<Cents extends number>(
  { lowCents, highCents, openEnded }: PayRange & { lowCents: Cents; highCents: Cents },
  text: (cents: Cents) => string,
): string {
  if (lowCents === highCents) return `about ${text(lowCents)}`;
  return `${text(lowCents)}–${text(highCents)}${openEnded ? '+' : ''}`;
}
