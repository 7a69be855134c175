import type { GrowthBand } from '@/lib/estimate/growth';
import { type ExperienceBand, experienceBands } from '@/lib/survey/vocabulary';
import { dollars } from './money';

/** Headline over growth: the step between bands that adds most, of medians whose whole distribution is published. */
export function growthFinding(bands: readonly Pick<GrowthBand, 'band' | 'figure'>[]): string {
  const firm = bands.flatMap(({ band, figure }) =>
    figure.shows === 'distribution' ? [{ band, cents: figure.medianCents }] : [],
  );
  const steps = firm.slice(1).flatMap((to, index) => {
    const from = firm[index];
    return from ? [{ from: from.band, to: to.band, cents: to.cents - from.cents }] : [];
  });
  if (steps.length === 0) return 'How pay grows with years is not known yet';
  const most = Math.max(...steps.map(({ cents }) => cents));
  if (most <= 0) return 'Pay does not grow with years';
  const [first, ...others] = steps.filter(({ cents }) => cents === most);
  if (!first || others.length > 0) return `Pay grows with years, by ${dollars(most)} a step at most`;
  return `Pay grows most from ${yearsOf(first.from)} to ${experienceBands[first.to]}: by ${dollars(most)}`;
}

/** `0–2` of `0–2 years`. */
function yearsOf(band: ExperienceBand): string {
  return experienceBands[band].replace(' years', '');
}
