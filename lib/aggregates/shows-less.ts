import type { Figure } from './figure';

const steps: readonly Figure['shows'][] = ['nothing', 'median', 'quartiles', 'distribution'];

/** Whether the next release hides something that the last one showed of a cell: all of it, its percentiles or its benefits. */
export function showsLess(next: Figure, last: Figure): boolean {
  return steps.indexOf(next.shows) < steps.indexOf(last.shows) || (showsBenefits(last) && !showsBenefits(next));
}

function showsBenefits(figure: Figure): boolean {
  return figure.shows === 'distribution' && figure.benefits !== undefined;
}
