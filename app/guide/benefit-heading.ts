import { midSentence } from '@/app/_words/mid-sentence';
import type { BenefitShare } from '@/lib/aggregates/figure';
import type { Benefits } from '@/lib/aggregates/read-benefits';
import { valuesOf } from '@/lib/survey/dimension';
import { type Benefit, benefits } from '@/lib/survey/vocabulary';

export interface ShownShare extends BenefitShare {
  benefit: Benefit;
}

/** The most common first; equal ones as the vocabulary has them. */
export function sharesInOrder(shares: Readonly<Record<Benefit, BenefitShare>>): ShownShare[] {
  return valuesOf('benefit')
    .map((benefit) => ({ benefit, ...shares[benefit] }))
    .toSorted((a, b) => b.percent - a.percent);
}

/** `83%`, `95% or more`. */
export function shareText({ percent, or }: BenefitShare): string {
  return or ? `${percent}% or ${or}` : `${percent}%`;
}

/** Headline over the shares: which benefit is most common, and which least. */
export function benefitHeading(known: Benefits): string {
  if (known.shows === 'nothing') return 'How many coders have which benefit is not known yet';
  const shares = sharesInOrder(known.shares);
  const [most] = shares;
  const least = shares.at(-1);
  if (!most || !least || most.percent === least.percent) return 'All benefits are as common as each other';
  const first = shares.filter(({ percent }) => percent === most.percent);
  const last = shares.filter(({ percent }) => percent === least.percent);
  const top = `${listed(first)} ${first.length > 1 ? 'are' : 'is'} the most common`;
  return last.length > 1 ? top : `${top}, ${midSentence(benefits[least.benefit])} the least`;
}

function listed(shares: readonly ShownShare[]): string {
  const names = shares.map(({ benefit }, index) => (index === 0 ? benefits[benefit] : midSentence(benefits[benefit])));
  return new Intl.ListFormat('en-US').format(names);
}
