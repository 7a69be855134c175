import type { DataSet } from '@/lib/aggregates/read-data-set';

export const dataTitle = 'Paychart, the salary survey of US medical coders';

/** What the data are, for whoever meets them without the site around them. */
export function dataDescription({ release, releasedAt, sample }: DataSet): string {
  const what = `${sample ? 'Sample data from generated reports. ' : ''}Release ${release} of ${releasedAt.toISOString().slice(0, 10)}.`;
  return `${what} Pay that medical coders in the United States reported, by state, experience, credential, specialty, setting and more: medians and percentiles of base pay in dollars of a 2,080-hour year, rounded, with bands of how many coders stand behind each. Coders chose to report, so figures may be higher than what coders in general earn.`;
}
