import { recordOf } from '@/lib/survey/dimension';
import type { Benefit } from '@/lib/survey/vocabulary';
import type { CellName } from './cell';
import type { CellHead } from './decide-release';
import type { BenefitShare, Figure } from './figure';
import { roundedShare, shareStep } from './publish-cell';
import { LEAST_REMAINING } from './publishing-rules';

/**
 * A recomputed figure. If it is the nation's distribution, it includes the share of coders who have each benefit. Like the
 * rest of a figure, the shares stay until it is next recomputed. Pure.
 */
export function withBenefits(figure: Figure, codersIn: (cell: CellName) => number): Figure {
  if (figure.cell !== 'nation' || figure.shows !== 'distribution') return figure;
  return { ...figure, benefits: benefitShares(codersIn) };
}

/** How many coders are in a cell; `heads` omits cells with too few coders to matter. */
export function codersBy(heads: readonly CellHead[]): (cell: CellName) => number {
  const coders = new Map(heads.map((head) => [head.name, head.coders]));
  return (cell) => coders.get(cell) ?? 0;
}

/** Of all coders of the nation. Pure. */
function benefitShares(codersIn: (cell: CellName) => number): Record<Benefit, BenefitShare> {
  const all = codersIn('nation');
  return recordOf('benefit', (benefit) => shareOf(codersIn(`benefit=${benefit}`), all));
}

/**
 * Rounded like a histogram's shares, and never so close to nobody or everybody that fewer than `LEAST_REMAINING` coders
 * could be on either side: there it says “or less” or “or more”.
 */
function shareOf(coders: number, all: number): BenefitShare {
  const step = shareStep(all);
  const least = Math.ceil((100 * LEAST_REMAINING) / all / step) * step;
  const percent = roundedShare(coders, all);
  if (percent <= least) return { percent: least, or: 'less' };
  if (percent >= 100 - least) return { percent: 100 - least, or: 'more' };
  return { percent, or: null };
}
