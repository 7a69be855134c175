import Link from 'next/link';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { PlainTable } from '@/app/_pay/plain-table';
import { GuideSource, SourceNote } from '@/app/_pay/source-note';
import { rangeText } from '@/app/_pay/strip-text';
import { dollars } from '@/app/_words/money';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import { DefaultsSource } from '@/app/guide/training/defaults-source';
import { PaybackCurve } from '@/app/guide/training/payback-curve';
import { PaybackForm } from '@/app/guide/training/payback-form';
import { paybackHeading, spanText } from '@/app/guide/training/payback-heading';
import { trainingText, typedOf } from '@/app/guide/training/training-text';
import { readTraining, type TrainingCosts } from '@/lib/baselines/read-training';
import { type PaybackDefaults, readPaybackDefaults } from '@/lib/estimate/read-payback-defaults';
import { type Payback, paybackOf, type Training } from '@/lib/survey/payback';

export const training: Topic = {
  slug: 'training',
  published: '2026-11-24',
  title: 'Training, what it costs and when it pays back',
  description:
    'What programs and self-study for medical coders cost, how long they take, and a calculator for when they pay back.',
  async read() {
    const [costs, { training: defaults, before }] = await Promise.all([readTraining(), readPaybackDefaults()]);
    const { low, high } = costs.months;
    return {
      answer: `The guide counts ${low}–${high} months and ${rangeText(closed(costs.program), dollars)} for a program; at the middle of both, ${midText(paybackOf(defaults))}`,
      intro: (
        <p>
          AAPC’s and most of AHIMA’s coding exams require no degree. Employers want a certification for a first job, and
          better still experience: that is the harder part, and no course sells it.
        </p>
      ),
      sections: [curve(defaults, before), prices(costs), sooner(costs, defaults), beyond],
    };
  },
};

function closed(range: { lowCents: number; highCents: number }) {
  return { ...range, openEnded: false };
}

function midText(payback: Payback): string {
  return payback.paysBack === 'in time'
    ? `it is paid back after ${spanText(payback.months)}`
    : 'it is not paid back in a working life';
}

function curve(defaults: Training, before: PaybackDefaults['before']): PaySectionProps {
  return {
    id: 'payback',
    heading: paybackHeading(paybackOf(defaults)),
    lead: trainingText(defaults),
    children: (
      <>
        <PaybackCurve training={defaults} />
        <SourceNote>
          <DefaultsSource before={before} />
        </SourceNote>
        <PaybackForm typed={typedOf(defaults)} errors={[]} />
      </>
    ),
  };
}

function prices({ program, selfStudy, months, section }: TrainingCosts): PaySectionProps {
  return {
    id: 'prices',
    heading: `Studying alone costs ${rangeText(closed(selfStudy), dollars)}, a program up to ${dollars(program.highCents)}`,
    lead: `The guide gives ${months.low}–${months.high} months for most students, whichever way they learn.`,
    children: (
      <>
        <Terms
          terms={[
            {
              name: 'Program',
              note: rangeText(closed(program), dollars),
              text: 'A certificate program of several months, or an associate degree. The degree costs more and takes longer; it is the way to RHIT, and still counts if you leave coding.',
            },
            {
              name: 'Self-study, online course',
              note: rangeText(closed(selfStudy), dollars),
              text: 'Cheaper and at your own pace. Anatomy, terminology and the code sets are the same; so is the exam. Nobody arranges an externship for you.',
            },
            {
              name: 'On top of either',
              text: 'The exam and perhaps a second try, membership, and code books, which are new every year. Ask whether the price includes them.',
            },
          ]}
        />
        <SourceNote>
          <GuideSource section={section} />
        </SourceNote>
      </>
    ),
  };
}

/** Each end of the guide's ranges, with and without pay meanwhile. */
function sooner({ program, selfStudy, months }: TrainingCosts, defaults: Training): PaySectionProps {
  const cases = [
    { name: 'Self-study', costCents: selfStudy.lowCents, months: months.low },
    { name: 'Self-study', costCents: selfStudy.highCents, months: months.high },
    { name: 'Program', costCents: program.lowCents, months: months.low },
    { name: 'Program', costCents: program.highCents, months: months.high },
  ];
  const backAfter = (training: Training) => {
    const payback = paybackOf(training);
    return payback.paysBack === 'in time' ? spanText(payback.months) : 'never';
  };
  return {
    id: 'ends',
    heading: `${spanText(months.low)} without pay cost ${dollars(Math.round((defaults.beforeCents * months.low) / 12))}, the most expensive program ${dollars(program.highCents)}`,
    lead: `From ${dollars(defaults.beforeCents)} to ${dollars(defaults.afterCents)} a year, at the ends of what the guide says of cost and time: when it is paid back, from the first day on.`,
    children: (
      <PlainTable
        caption="When training is paid back"
        columns={['Training', 'earning meanwhile', 'earning nothing']}
        rows={cases.map(({ name, ...taken }) => [
          `${name}: ${dollars(taken.costCents)}, ${taken.months} months`,
          backAfter({ ...defaults, ...taken, keepsEarning: true }),
          backAfter({ ...defaults, ...taken, keepsEarning: false }),
        ])}
      />
    ),
  };
}

const beyond: PaySectionProps = {
  id: 'beyond',
  heading: 'What the curve can’t know',
  children: (
    <p>
      How long the search for a first job takes, which is not paid. That beginners are certified as apprentices and earn
      less at first:{' '}
      <Link href="/guide/experience#apprentice" prefetch={false}>
        how much less
      </Link>
      . That pay goes on to{' '}
      <Link href="/guide/experience" prefetch={false}>
        grow with the years
      </Link>
      , which makes training worth more than the curve shows. And what you would have done without it. So enter your own
      pay before in the form, and as pay after, what the{' '}
      <Link href="/calculator?experience=0-2&credential=cpc" prefetch={false}>
        calculator
      </Link>{' '}
      says about a first job in your state.
    </p>
  ),
};
