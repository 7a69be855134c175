import Link from 'next/link';
import { mostHeading } from '@/app/_national/headings';
import { type National, readNational } from '@/app/_national/national-figures';
import { dimensionRows } from '@/app/_pay/dimension-rows';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { PayTable } from '@/app/_pay/pay-table';
import { SourceNote } from '@/app/_pay/source-note';
import { StripLegend } from '@/app/_pay/strip-legend';
import { surveyedHeading } from '@/app/_pay/surveyed-heading';
import { dollars } from '@/app/_words/money';
import { BenefitBars } from '@/app/guide/benefit-bars';
import { benefitHeading } from '@/app/guide/benefit-heading';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import { worthOf } from '@/app/guide/worth';
import { ladder } from '@/lib/aggregates/publishing-rules';
import { readBenefits } from '@/lib/aggregates/read-benefits';
import { readFigures } from '@/lib/aggregates/read-figures';
import { readGuideBenefits } from '@/lib/baselines/read-guide-benefits';
import { FULL_TIME_HOURS } from '@/lib/survey/pay';
import type { Benefit } from '@/lib/survey/vocabulary';

export const benefits: Topic = {
  slug: 'benefits',
  published: '2026-11-24',
  title: 'Benefits beyond base pay',
  description: 'The six benefits of medical coders, what each is worth beside pay, and what coders who have them earn.',
  async read() {
    const national = await readNational('annual');
    const { day, percent } = worthOf(national);
    return {
      answer: `At the median of coders’ pay, one more day off is worth ${dollars(day)} and each percent of a retirement match ${dollars(percent)} a year`,
      intro: (
        <p>
          Pay on Paychart is base pay. Two offers of the same pay can differ by thousands of dollars in what comes with
          it, and most of that can be counted.
        </p>
      ),
      sections: [
        await readShares(),
        theSix(national, await readGuideBenefits()),
        await readPayBeside(national),
        comparing,
      ],
    };
  },
};

/** As they begin a sentence, in a headline. */
const benefitNames: Readonly<Record<string, string>> = {
  health_insurance: 'Coders with health insurance',
  retirement: 'Coders with a retirement plan',
  paid_time_off: 'Coders with paid time off',
  continuing_education: 'Coders with education paid for',
  flexible_schedule: 'Coders with a flexible schedule',
  performance_bonus: 'Coders with a performance bonus',
} satisfies Record<Benefit, string>;

async function readShares(): Promise<PaySectionProps> {
  const known = await readBenefits();
  return {
    id: 'shares',
    heading: benefitHeading(known),
    lead:
      known.shows === 'nothing'
        ? `As soon as ${ladder.distribution} coders have reported, it stands here.`
        : 'If an employer lacks a common benefit, ask why; a rare one is worth asking for.',
    children: <BenefitBars known={known} />,
  };
}

function theSix(national: National, listed: Record<Benefit, string>): PaySectionProps {
  const { medianCents, whose, day, percent } = worthOf(national);
  return {
    id: 'six',
    heading: 'Six benefits, and how to count each',
    lead: 'The guide lists them; the survey asks about the same six.',
    children: (
      <>
        <Terms
          terms={[
            {
              name: 'Health insurance',
              note: listed.health_insurance,
              text: 'Ask what is taken from each paycheck, for you and for a family, and what the deductible is. The employer’s share is money you would otherwise spend.',
            },
            {
              name: 'Retirement',
              note: listed.retirement,
              text: `Each percent of pay that the employer adds is ${dollars(percent)} a year at the median. Ask when it vests.`,
            },
            {
              name: 'Paid time off',
              note: listed.paid_time_off,
              text: `A day is ${dollars(day)} at the median. Ask whether sick days come out of the same bank.`,
            },
            {
              name: 'Continuing education',
              note: listed.continuing_education,
              text: 'Exams, memberships, code books and the units that keep a credential: paid for by the employer, or by you, year after year.',
            },
            {
              name: 'Flexible schedule',
              note: listed.flexible_schedule,
              text: 'Worth the commute and the hours it saves. Get it in writing: an informal habit can end.',
            },
            {
              name: 'Performance bonus',
              note: listed.performance_bonus,
              text: 'Ask what it was last year, for how much of the team, and what accuracy it requires. It is not part of base pay on Paychart.',
            },
          ]}
        />
        <SourceNote>
          Worked out from {whose}: {dollars(medianCents)} a year, {FULL_TIME_HOURS.toLocaleString('en-US')} hours of
          eight a day.
        </SourceNote>
      </>
    ),
  };
}

async function readPayBeside(national: National): Promise<PaySectionProps> {
  const { rows, all: listed } = dimensionRows('annual', 'benefit', await readFigures('benefit'));
  const { survey } = national.nation.voices;
  const all = [...rows, { ...national.nation, voices: { survey, guide: null, official: null } }];
  const named = rows.flatMap((row) => {
    const name = benefitNames[row.key];
    return name === undefined ? [] : [{ ...row, name }];
  });
  return {
    id: 'pay',
    heading: mostHeading(
      named,
      { one: 'earn', two: 'earn' },
      surveyedHeading(listed, { one: 'benefit', several: 'benefits', who: 'coders' }),
    ),
    lead:
      rows.length === 0
        ? 'What coders with each benefit earn is shown here once there are enough of them.'
        : 'Base pay of the coders who have each benefit. Other things differ between them as well, so do not read a difference as caused by the benefit.',
    children: rows.length > 0 && (
      <>
        <PayTable
          caption="Pay by benefit"
          subject="Benefit"
          axis={payAxis(
            'annual',
            all.flatMap(({ voices }) => amountsOf(voices)),
          )}
          rows={all}
        />
        <StripLegend strips={all.map(({ voices }) => voices)} />
      </>
    ),
  };
}

const comparing: PaySectionProps = {
  id: 'compare',
  heading: 'Compare two offers by what is left, not by base pay',
  children: (
    <p>
      Write down for each: base pay; bonus as paid last year; the employer’s share of insurance; the match; days off
      times a day’s pay; fees you no longer pay. Subtract the commute. Then see where each base pay falls among coders
      in jobs like this:{' '}
      <Link href="/calculator" prefetch={false}>
        the calculator
      </Link>{' '}
      takes an offer and a bonus.
    </p>
  ),
};
