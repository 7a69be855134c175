import Link from 'next/link';
import { PaySection } from '@/app/_pay/pay-section';
import { lawHeading, lawText } from '@/app/_words/pay-range-law-text';
import { payRangeLaws } from '@/lib/baselines/pay-range-laws';
import type { State } from '@/lib/survey/vocabulary';

/** Whether job postings in the state have to tell the pay, as far as is known. */
export function PayRange({ state }: { state: State }) {
  const law = payRangeLaws.find((one) => one.state === state);
  return (
    <PaySection id="postings" heading={lawHeading(state, law)}>
      <p>
        {law ? `${lawText(law)} ` : 'That does not mean that there is none. Our list is second-hand. '}
        Laws change: check your state.{' '}
        <Link href="/guide/negotiating#postings" prefetch={false}>
          All states on the list
        </Link>
        .
      </p>
    </PaySection>
  );
}
