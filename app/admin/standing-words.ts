import type { Standing } from '@/lib/aggregates/standing';

export const standingWords: Readonly<Record<Standing, string>> = {
  'below-p10': 'below the lowest tenth',
  'below-p25': 'in the lowest quarter',
  middle: 'in the middle half',
  'above-p75': 'in the highest quarter',
  'above-p90': 'above the highest tenth',
  'below-median': 'below it',
  'above-median': 'above it',
};
