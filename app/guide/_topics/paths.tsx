import Link from 'next/link';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { onePremiumHeading } from '@/app/_pay/premium-heading';
import { GuideSource, SourceNote } from '@/app/_pay/source-note';
import { dollars } from '@/app/_words/money';
import { readClaimSection } from '@/app/claims/claim-section';
import { pathHeading } from '@/app/guide/path-heading';
import { PathTable } from '@/app/guide/path-table';
import type { Topic } from '@/app/guide/topic';
import type { Paths } from '@/lib/estimate/paths';
import type { Premiums } from '@/lib/estimate/premiums';
import { readPaths } from '@/lib/estimate/read-paths';
import { readPremiums } from '@/lib/estimate/read-premiums';

export const paths: Topic = {
  slug: 'paths',
  published: '2026-11-24',
  title: 'What coders’ paths really look like',
  description:
    'Where medical coders who start at the pay of the guide’s success story get in five years, and how likely its end is.',
  async read() {
    const [all, arrangement] = await Promise.all([readPaths(), readPremiums('arrangement')]);
    return {
      answer: pathHeading(all),
      intro: (
        <p>
          The guide tells of success: beginners at {dollars(all.startCents)} who often earn {dollars(all.goalCents)}+
          within five years, by certification, specialization and strong performance. A story has no denominator. This
          page looks for one: of those who start at that pay, what are coders with six to nine years paid today on each
          path?
        </p>
      ),
      sections: [likely(all), await readClaimSection('five-years'), remote(arrangement), limits],
    };
  },
};

function likely(all: Paths & { section: string }): PaySectionProps {
  const known = all.paths.some(({ outcome }) => outcome !== null);
  return {
    id: 'likely',
    heading: pathHeading(all),
    lead: known
      ? 'Each row is one path: the steps taken, where eight in ten end up, and the chance of earning the guide’s amount or more.'
      : 'Each path is computed once enough coders at its start and its end have reported.',
    children: (
      <>
        {known && <PathTable paths={all} />}
        <SourceNote>
          <GuideSource section={all.section} />
        </SourceNote>
      </>
    ),
  };
}

/** The guide's other success story. */
function remote(premiums: Premiums<'arrangement'>): PaySectionProps {
  return {
    id: 'remote',
    heading: onePremiumHeading(premiums, 'remote'),
    lead: 'The guide’s second story is of remote coders, with solid incomes and time for the rest of life.',
    children: (
      <p>
        The incomes can be measured; the rest can’t:{' '}
        <Link href="/guide/remote-work" prefetch={false}>
          remote work
        </Link>{' '}
        has both sides.
      </p>
    ),
  };
}

const limits: PaySectionProps = {
  id: 'limits',
  heading: 'Nobody was followed through the years',
  lead: 'The survey sees many coders once, not one coder many times.',
  children: (
    <>
      <p>
        So a path combines people at its start with other people at its end. Those who left coding are not at the end,
        and they may have earned less. Those who are good at the work may take the credential and would have earned more
        without it. Both make paths look better than they are.
      </p>
      <p>
        Nor do we know how far a coder who starts low stays low. We make an assumption, state it, and let the interval
        cover more and less. Amounts are today’s: a general rise in pay comes on top, and so does a rise in prices.{' '}
        <Link href="/method#model" prefetch={false}>
          How the model works
        </Link>
        ; your own job in the{' '}
        <Link href="/calculator" prefetch={false}>
          calculator
        </Link>
        .
      </p>
    </>
  ),
};
