import Link from 'next/link';
import { readNational } from '@/app/_national/national-figures';
import { LongPercentTable } from '@/app/_pay/long-percent-table';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import type { PercentRow } from '@/app/_pay/percent-table';
import { onePremiumHeading } from '@/app/_pay/premium-heading';
import { SourceNote } from '@/app/_pay/source-note';
import { dollars, dollarsAndCents } from '@/app/_words/money';
import { shareText } from '@/app/guide/benefit-heading';
import { raisingHeading, waysHeading } from '@/app/guide/headings';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import { worthOf } from '@/app/guide/worth';
import { type Benefits, readBenefits } from '@/lib/aggregates/read-benefits';
import type { Compared } from '@/lib/estimate/like-for-like';
import type { Premium, Premiums } from '@/lib/estimate/premiums';
import { readPremiums } from '@/lib/estimate/read-premiums';
import { FULL_TIME_HOURS, hourlyFromAnnual } from '@/lib/survey/pay';
import { specialties } from '@/lib/survey/vocabulary';

export const raisingYourPay: Topic = {
  slug: 'raising-your-pay',
  published: '2026-11-24',
  title: 'Six ways to raise your pay',
  description:
    'What certification, specialty, continuing education, auditing, remote work and productivity do for a medical coder’s pay.',
  async read() {
    const [credential, specialty, role, arrangement, benefits, national] = await Promise.all([
      readPremiums('credential'),
      readPremiums('specialty'),
      readPremiums('role'),
      readPremiums('arrangement'),
      readBenefits(),
      readNational('annual'),
    ]);
    const ways: PercentRow[] = [
      { key: 'certification', label: 'Any certification', ...premiumOf(credential, 'any') },
      ...complexSpecialties.map((value) => ({
        key: value,
        label: `${specialties[value]} coding`,
        ...premiumOf(specialty, value),
      })),
      { key: 'auditing', label: 'Auditing', ...premiumOf(role, 'auditor') },
      { key: 'remote', label: 'Remote work', ...premiumOf(arrangement, 'remote') },
    ];
    return {
      answer: raisingHeading(ways),
      intro: (
        <p>
          The guide names six. Four of them can be measured, as the difference between coders who are alike otherwise.
          For the other two, we say what can be worked out, and that it is not measured.
        </p>
      ),
      sections: [
        measured(ways),
        {
          id: 'certification',
          heading: onePremiumHeading(credential, 'any'),
          children: (
            <p>
              The guide points to CPC, CCS or a specialty credential. What each is worth like for like, who grants it
              and what it requires:{' '}
              <Link href="/guide/certifications" prefetch={false}>
                certifications
              </Link>
              . What it costs, and when it pays for itself:{' '}
              <Link href="/guide/training" prefetch={false}>
                training
              </Link>
              .
            </p>
          ),
        },
        {
          id: 'expertise',
          heading: raisingHeading(ways.filter(({ key }) => complexSpecialties.some((value) => value === key))),
          lead: 'The guide’s examples of complex specialties are cardiology, oncology and surgery.',
          children: (
            <p>
              They are not the only ones:{' '}
              <Link href="/guide/specialization" prefetch={false}>
                every specialty compared with general coding
              </Link>
              . Ask your employer for the charts that others avoid before you pay for a course: the work is what the
              next employer asks about.
            </p>
          ),
        },
        education(benefits),
        {
          id: 'auditing',
          heading: onePremiumHeading(role, 'auditor'),
          children: (
            <p>
              Auditors recode a sample of what others coded, and explain each difference by citing the guideline. Coders
              who are trusted with appeals and denials are halfway there; CPMA is AAPC’s credential for it.{' '}
              <Link href="/certifications/cpma" prefetch={false}>
                What its holders earn
              </Link>
              . Auditors and coders are compared in the same state and setting, not with the same years: where auditors
              have more experience, that explains part of the difference.
            </p>
          ),
        },
        {
          id: 'remote',
          heading: onePremiumHeading(arrangement, 'remote'),
          children: (
            <p>
              The guide says that remote jobs often pay competitively, and save the commute. Pay is the smaller part of
              it: from home you can choose among employers of many states.{' '}
              <Link href="/guide/remote-work" prefetch={false}>
                What remote coders earn
              </Link>
              .
            </p>
          ),
        },
        productivity(benefits, worthOf(national).medianCents),
      ],
    };
  },
};

/** Of which the guide says that they pay a premium. */
const complexSpecialties = ['cardiology', 'oncology', 'surgical'] as const;

function premiumOf<D extends Compared>({ premiums }: Premiums<D>, value: Premium<D>['value']) {
  const { measured = null, claimed = null } = premiums.find((one) => one.value === value) ?? {};
  return { measured, claimed };
}

function measured(ways: readonly PercentRow[]): PaySectionProps {
  return {
    id: 'measured',
    heading: waysHeading(ways),
    lead: 'Each way compared with its opposite: no certification, general coding, coding instead of auditing, on-site work.',
    children: (
      <>
        <LongPercentTable caption="Pay compared with the opposite, like for like" subject="Way" rows={ways} />
        <SourceNote>
          Survey pay at the same experience, state and setting, from the pay model; for auditing, at the same state and
          setting. The bar is the 80% interval; the pale band is what the guide claims. A difference between people is
          not what one of them would gain by switching.
        </SourceNote>
      </>
    ),
  };
}

function education(known: Benefits): PaySectionProps {
  const share = known.shows === 'shares' ? shareText(known.shares.continuing_education) : undefined;
  return {
    id: 'education',
    heading: 'What continuing education does for pay can’t be measured',
    children: (
      <p>
        The guide says that employers value coders who stay current. Every credential requires continuing education
        units (CEUs), so nearly all certified coders have them, and there is no one to compare them with. We can say who
        pays for it: {share ? `${share} of employed coders have it paid for` : 'too few coders have told us yet'}.
        Paying for it yourself is a pay cut that does not show in the salary.
      </p>
    ),
  };
}

/** Of an example: how many charts take an hour depends on the kind of record. */
const CHARTS_AN_HOUR = 8;

function productivity(known: Benefits, medianCents: number): PaySectionProps {
  const chartCents = Math.round(hourlyFromAnnual(medianCents) / CHARTS_AN_HOUR);
  const paid = (chartsPerHour: number) => Math.round(chartCents * chartsPerHour * FULL_TIME_HOURS);
  const share = known.shows === 'shares' ? shareText(known.shares.performance_bonus) : undefined;
  return {
    id: 'productivity',
    heading: 'More charts mean more pay only where the contract says so',
    children: (
      <>
        <p>
          The guide says that fast and accurate coders command higher pay and bonuses. The survey does not ask how fast
          anyone codes, except where pay is by the chart, so it can’t say what speed is worth. How you are paid decides.
        </p>
        <Terms
          terms={[
            {
              name: 'By the chart',
              text: `Each extra chart is paid in full. An example: ${CHARTS_AN_HOUR} charts an hour at ${dollarsAndCents(chartCents)} come to ${dollars(paid(CHARTS_AN_HOUR))} in ${FULL_TIME_HOURS.toLocaleString('en-US')} hours, about the median; one more per hour makes it ${dollars(paid(CHARTS_AN_HOUR + 1))}. Charts that are sent back are reworked without pay.`,
            },
            {
              name: 'By the hour or year, with a bonus',
              text: `Worth what was paid out last year, at the accuracy it requires. ${share ? `${share} of employed coders have a performance bonus.` : 'How many coders have one is not known yet.'}`,
            },
            {
              name: 'By the hour or year alone',
              text: 'Speed pays at the next review or not at all. Keep your own record of charts, accuracy and denials overturned: nobody else keeps it for you.',
            },
          ]}
        />
      </>
    ),
  };
}
