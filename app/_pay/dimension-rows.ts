import { valueRoute } from '@/app/_site/category-routes';
import type { PageRoute } from '@/app/_site/page-route';
import type { PayView } from '@/app/_words/pay-view';
import type { Figure } from '@/lib/aggregates/figure';
import type { ModeledPay } from '@/lib/estimate/read-modeled';
import { type Dimension, dimensions, type ValueOf, valuesOf } from '@/lib/survey/dimension';
import { amountsOf, type OfficialPay, type PayRange, voicesIn } from './pay-row';
import type { PayTableRow } from './pay-table';

export interface DimensionRows {
  /** All values, in the order of the vocabulary. */
  all: PayTableRow[];
  /** Those with a voice that says something. */
  rows: PayTableRow[];
  /** Names of the values of which nothing can be shown yet. */
  notShown: string[];
}

interface MoreVoices<D extends Dimension> {
  official?: Partial<Record<ValueOf<D>, OfficialPay>>;
  modeled?: Record<ValueOf<D>, ModeledPay>;
  /** The price level that an adjusted view divides by. */
  parity?: number | null;
}

/** The table rows of one dimension, in the unit of the view. */
export function dimensionRows<D extends Dimension>(
  view: PayView,
  dimension: D,
  survey: Record<ValueOf<D>, Figure>,
  guide?: Record<ValueOf<D>, PayRange | null>,
  { official, modeled, parity = null }: MoreVoices<D> = {},
): DimensionRows {
  const labels: Readonly<Record<string, string>> = dimensions[dimension];
  const all = valuesOf(dimension).map((key) => ({
    key,
    label: labels[key] ?? key,
    ...linkTo(valueRoute(view, dimension, key)),
    voices: voicesIn(
      view,
      {
        survey: survey[key],
        guide: guide?.[key] ?? null,
        official: official?.[key] ?? null,
        ...(modeled && { modeled: modeled[key] }),
      },
      parity,
    ),
  }));
  const speaks = ({ voices }: PayTableRow) => amountsOf(voices).length > 0;
  return {
    all,
    rows: all.filter(speaks),
    notShown: all.filter((row) => !speaks(row)).map(({ label }) => label),
  };
}

function linkTo(href: PageRoute | undefined): { href?: PageRoute } {
  return href ? { href } : {};
}

/** Highest median first, then those without one as the guide has them. Not for states, whose medians are not ranked. */
export function highestFirst(rows: readonly PayTableRow[]): PayTableRow[] {
  return rows.toSorted((a, b) => compare(medianOf(b), medianOf(a)) || compare(guideOf(b), guideOf(a)));
}

function medianOf({ voices: { survey } }: PayTableRow): number {
  return survey.shows === 'nothing' ? Number.NEGATIVE_INFINITY : survey.medianCents;
}

function guideOf({ voices: { guide } }: PayTableRow): number {
  return guide?.highCents ?? Number.NEGATIVE_INFINITY;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
