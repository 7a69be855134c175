import type { Figure } from '@/lib/aggregates/figure';
import { readSample } from '@/lib/aggregates/read-sample';
import { MEDICAL_RECORDS_SPECIALISTS } from '@/lib/baselines/official-datasets';
import { LinkedData } from './linked-data';

interface OccupationDataProps {
  /** `Medical coder`, or whom the figure is of. */
  name: string;
  /** The state; unset: the whole country. */
  state?: string;
  /** In cents a year: of the annual view. */
  figure: Figure;
}

/** The pay that the survey publishes, in dollars a year; nothing where it shows nothing. */
export async function OccupationData({ name, state, figure }: OccupationDataProps) {
  if (figure.shows === 'nothing') return null;
  const sample = await readSample();
  return (
    <LinkedData
      data={{
        '@type': 'Occupation',
        name,
        description: `${sample ? 'Sample data from generated reports. ' : ''}Base pay that medical coders reported, of a full-time year; ${figure.coders} coders.`,
        occupationalCategory: MEDICAL_RECORDS_SPECIALISTS,
        occupationLocation: state ? { '@type': 'State', name: state } : { '@type': 'Country', name: 'United States' },
        estimatedSalary: [
          {
            '@type': 'MonetaryAmountDistribution',
            name: 'base',
            currency: 'USD',
            duration: 'P1Y',
            ...percentilesOf(figure),
          },
        ],
      }}
    />
  );
}

function percentilesOf(figure: Exclude<Figure, { shows: 'nothing' }>) {
  const dollars = (cents: number) => cents / 100;
  return {
    ...(figure.shows === 'distribution' && { percentile10: dollars(figure.p10Cents) }),
    ...(figure.shows !== 'median' && { percentile25: dollars(figure.p25Cents) }),
    median: dollars(figure.medianCents),
    ...(figure.shows !== 'median' && { percentile75: dollars(figure.p75Cents) }),
    ...(figure.shows === 'distribution' && { percentile90: dollars(figure.p90Cents) }),
  };
}
