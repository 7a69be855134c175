import type { PageRoute } from '@/app/_site/page-route';
import type { Compared } from '@/lib/estimate/like-for-like';
import type { Premiums } from '@/lib/estimate/premiums';
import { dimensions, type ValueOf } from '@/lib/survey/dimension';
import type { PercentRow } from './percent-table';

/** The rows of a table of premiums, the highest first; those that are not known yet last, as the vocabulary has them. */
export function premiumRows<D extends Compared>(
  { dimension, premiums }: Premiums<D>,
  hrefOf?: (value: ValueOf<D>) => PageRoute | undefined,
): PercentRow[] {
  const labels: Readonly<Record<string, string>> = dimensions[dimension];
  const rows = premiums.map(
    ({ value, measured, claimed }): PercentRow => ({
      key: value,
      label: value === 'any' ? 'Any credential' : (labels[value] ?? value),
      href: value === 'any' ? undefined : hrefOf?.(value),
      measured,
      claimed,
    }),
  );
  const percent = ({ measured }: PercentRow) => measured?.percent ?? Number.NEGATIVE_INFINITY;
  return rows.toSorted((a, b) => (percent(a) === percent(b) ? 0 : percent(b) - percent(a)));
}
