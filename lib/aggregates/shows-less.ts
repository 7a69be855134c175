import type { Figure } from './figure';

const steps: readonly Figure['shows'][] = ['nothing', 'median', 'quartiles', 'distribution'];

/** Whether something that the last release showed of a cell is hidden in the next: the cell itself, a percentile or a benefit. */
export function showsLess(next: Figure, last: Figure): boolean {
  return (
    steps.indexOf(next.shows) < steps.indexOf(last.shows) ||
    benefitsOf(last).some((benefit) => !benefitsOf(next).includes(benefit))
  );
}

function benefitsOf(figure: Figure): string[] {
  return figure.shows === 'distribution' ? Object.keys(figure.benefits ?? {}) : [];
}
