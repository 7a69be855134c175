import type { Origin } from '@/lib/reports/origin';

/** Where an imported report came from. */
export function originWords({ importId, survey }: Origin): string {
  return `From ${survey === null ? 'an export of this site' : `the survey “${survey}”`}, import ${importId}`;
}
