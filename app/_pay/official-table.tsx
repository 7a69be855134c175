import { dollars, dollarsAndCents } from '@/app/_words/money';
import type { OfficialSource } from '@/lib/baselines/official-figures';
import type { OfficialYear } from '@/lib/baselines/read-national-official';
import { PlainTable } from './plain-table';
import { secondHandMark } from './source-note';

const counting = new Intl.NumberFormat('en-US');

/** What BLS publishes of one group, each figure with its year, the latest first; daggers mark what is second-hand. */
export function OfficialTable({ caption, years }: { caption: string; years: readonly OfficialYear[] }) {
  return (
    <PlainTable
      caption={caption}
      voice="official"
      columns={['Figure', 'a year, or jobs', 'an hour']}
      rows={years.flatMap(rowsOf)}
    />
  );
}

function rowsOf(year: OfficialYear): string[][] {
  const { employment, median, hourlyMedian, spread, middleHalf, mean, hourlyMean } = year;
  const row = (what: string, source: OfficialSource, yearly: string, hourly = '–') => [
    `${what}, May ${source.period}${secondHandMark(source)}`,
    yearly,
    hourly,
  ];
  return [
    median.kind === 'published' &&
      row(
        'Median',
        median.source,
        dollars(median.medianCents),
        hourlyMedian.kind === 'published' ? dollarsAndCents(hourlyMedian.medianHourlyCents) : undefined,
      ),
    middleHalf.kind === 'published' &&
      row('Middle half', middleHalf.source, `${dollars(middleHalf.p25Cents)}–${dollars(middleHalf.p75Cents)}`),
    spread.kind === 'published' &&
      row('10th to 90th percentile', spread.source, `${dollars(spread.p10Cents)}–${dollars(spread.p90Cents)}`),
    mean.kind === 'published' &&
      row(
        'Mean',
        mean.source,
        dollars(mean.meanCents),
        hourlyMean.kind === 'published' ? dollarsAndCents(hourlyMean.meanHourlyCents) : undefined,
      ),
    employment.kind === 'published' && row('Jobs', employment.source, counting.format(employment.jobs)),
  ].filter((one) => one !== false);
}
