import { type PayView, payIn, type Shown, type ShownCents, shownFrom } from '@/app/_words/pay-view';
import type { Figure, ReadFigure } from '@/lib/aggregates/figure';
import type { OfficialSource } from '@/lib/baselines/official-figures';
import type { ModeledPay } from '@/lib/estimate/read-modeled';

/** A range of pay; one amount when both ends are the same. */
export interface PayRange {
  lowCents: number;
  highCents: number;
  /** “and more”. */
  openEnded: boolean;
}

export interface OfficialPay {
  /** `sector median`: of the employers' sector, which is wider than the subject. */
  statistic: 'median' | 'mean' | 'sector median';
  cents: number;
  source: OfficialSource;
  /** Of the same year; known for some subjects only. From a secondary source, it is shown only marked as such. */
  spread: { p10Cents: number; medianCents: number; p90Cents: number; secondHand: boolean } | null;
}

/** An amount to compare with a row, such as a report or an offer. */
interface PayMark {
  cents: number;
  name: string;
}

/** With its receipt, where it was read for a page that gives one. */
export type SurveyFigure = Figure & Partial<Pick<ReadFigure, 'release'>>;

/** What the voices say about one thing; a missing voice is null, never 0. */
export interface PayVoices {
  survey: SurveyFigure;
  guide: PayRange | null;
  /** Null if none is published for exactly this. */
  official: OfficialPay | null;
  /** Speaks only where the survey shows nothing. */
  modeled?: ModeledPay;
  mark?: PayMark;
}

/** The same in the unit of a view: what pictures and tables take. */
export type ShownVoices = Shown<PayVoices>;

/** Converts what the sources say, in cents a year. */
export function voicesIn(
  view: PayView,
  { survey, guide, official, modeled, mark }: PayVoices,
  parity: number | null,
): ShownVoices {
  const convert: Convert = (annualCents) => payIn(view, annualCents, parity);
  return {
    survey: figureIn(survey, convert),
    guide: guide && rangeIn(guide, convert),
    official: official && officialIn(official, convert),
    ...(modeled && {
      modeled: {
        ...modeled,
        medianCents: convert(modeled.medianCents),
        lowCents: convert(modeled.lowCents),
        highCents: convert(modeled.highCents),
        p10Cents: convert(modeled.p10Cents),
        p90Cents: convert(modeled.p90Cents),
      },
    }),
    ...(mark && { mark: { ...mark, cents: convert(mark.cents) } }),
  };
}

type Convert = (annualCents: number) => ShownCents;

export function rangeIn(range: PayRange, convert: Convert): Shown<PayRange> {
  return { ...range, lowCents: convert(range.lowCents), highCents: convert(range.highCents) };
}

export function officialIn({ spread, ...official }: OfficialPay, convert: Convert): Shown<OfficialPay> {
  return {
    ...official,
    cents: convert(official.cents),
    spread: spread && {
      ...spread,
      p10Cents: convert(spread.p10Cents),
      medianCents: convert(spread.medianCents),
      p90Cents: convert(spread.p90Cents),
    },
  };
}

function figureIn(figure: SurveyFigure, convert: Convert): Shown<SurveyFigure> {
  switch (figure.shows) {
    case 'nothing':
      return figure;
    case 'median':
      return { ...figure, medianCents: convert(figure.medianCents) };
    case 'quartiles':
      return { ...figure, ...quartilesIn(figure, convert) };
    case 'distribution':
      return {
        ...figure,
        ...quartilesIn(figure, convert),
        p10Cents: convert(figure.p10Cents),
        p90Cents: convert(figure.p90Cents),
        bins: figure.bins.map((bin) => ({
          ...bin,
          fromCents: bin.fromCents === null ? null : convert(bin.fromCents),
          toCents: bin.toCents === null ? null : convert(bin.toCents),
        })),
      };
  }
}

type Quartiles = Pick<Extract<Figure, { shows: 'quartiles' }>, 'p25Cents' | 'medianCents' | 'p75Cents'>;

function quartilesIn({ p25Cents, medianCents, p75Cents }: Quartiles, convert: Convert): Shown<Quartiles> {
  return { p25Cents: convert(p25Cents), medianCents: convert(medianCents), p75Cents: convert(p75Cents) };
}

/** How far an open end fades out, as a share of the amount it starts from. */
const FADE = 0.16;

/** Where an open end that starts from this amount has faded out. */
export function fadedOut(cents: ShownCents): ShownCents {
  return shownFrom(cents, (start) => start * (1 + FADE));
}

/** The modeled pay, unless the survey itself says something, or the model is less sure of the median than coders differ. */
export function modeledIn({ survey, modeled }: ShownVoices): Shown<ModeledPay> | null {
  if (survey.shows !== 'nothing' || !modeled) return null;
  const { lowCents, highCents, p10Cents, p90Cents } = modeled;
  return highCents / lowCents <= p90Cents / p10Cents ? modeled : null;
}

/** All amounts that a strip draws. */
export function amountsOf(voices: ShownVoices): ShownCents[] {
  const { survey, guide, official, mark } = voices;
  const modeled = modeledIn(voices);
  const amounts = [...surveyAmounts(survey)];
  if (guide) amounts.push(guide.lowCents, guide.openEnded ? fadedOut(guide.highCents) : guide.highCents);
  if (official) amounts.push(official.cents);
  if (official?.spread) amounts.push(official.spread.p10Cents, official.spread.p90Cents);
  if (modeled) amounts.push(modeled.p10Cents, modeled.p90Cents);
  if (mark) amounts.push(mark.cents);
  return amounts;
}

function surveyAmounts(figure: Shown<Figure>): ShownCents[] {
  switch (figure.shows) {
    case 'nothing':
      return [];
    case 'median':
      return [figure.medianCents];
    case 'quartiles':
      return [figure.p25Cents, figure.p75Cents];
    case 'distribution':
      return [figure.p10Cents, figure.p90Cents];
  }
}
