import Link from 'next/link';
import { Spread } from '@/app/_national/answer';
import { type National, readNational } from '@/app/_national/national-figures';
import { EvidenceLine } from '@/app/_pay/evidence-line';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { BlsSource, SourceNote } from '@/app/_pay/source-note';
import { stateRoutes } from '@/app/_site/state-routes';
import { dollars } from '@/app/_words/money';
import { numberWord } from '@/app/_words/number-word';
import { fromText, lawText } from '@/app/_words/pay-range-law-text';
import { intervalText, signedPercent } from '@/app/_words/percent-text';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import { worthOf } from '@/app/guide/worth';
import { yearOfPricesText } from '@/app/guide/year-of-prices';
import { sourcesOf } from '@/lib/baselines/official-figures';
import { payRangeLaws } from '@/lib/baselines/pay-range-laws';
import { readMonthlyPrices } from '@/lib/baselines/read-monthly-prices';
import type { Measured } from '@/lib/estimate/like-for-like';
import { readPremiums } from '@/lib/estimate/read-premiums';
import { states } from '@/lib/survey/vocabulary';

export const negotiating: Topic = {
  slug: 'negotiating',
  published: '2026-11-24',
  title: 'Negotiating your pay',
  description:
    'What to know before you negotiate: the market rate for the exact job, what you add, total compensation, and when to ask.',
  async read() {
    const national = await readNational('annual');
    const { percent } = worthOf(national);
    const { premiums } = await readPremiums('credential');
    const certified = premiums.find(({ value }) => value === 'any')?.measured ?? null;
    return {
      answer: `At the median, each percent that you negotiate is ${dollars(percent)} a year, and ${dollars(YEARS * percent)} over ${YEARS} years before any raise on top of it`,
      intro: (
        <p>
          Four things are in your control: knowing what the job pays elsewhere, showing what you add, counting
          everything that is offered, and asking at the right time.
        </p>
      ),
      sections: [
        research(national),
        postings(),
        value(certified),
        total(national),
        timing(percent, yearOfPricesText(await readMonthlyPrices())),
      ],
    };
  },
};

const YEARS = 5;

/** How far apart coders are paid, so that one national number settles nothing. */
function research(national: National): PaySectionProps {
  const { middleHalf } = national.official;
  const { survey } = national.nation.voices;
  const half = halfOf(national);
  return {
    id: 'research',
    heading: half
      ? `The middle half ${half.who} is ${dollars(half.p75Cents - half.p25Cents)} wide, so find the rate for your own job`
      : 'Find the rate for your own job',
    children: (
      <>
        <p>
          {half && `It reaches from ${dollars(half.p25Cents)} to ${dollars(half.p75Cents)} a year. `}A national median
          is not a market rate.
        </p>
        <Spread view="annual" national={national} />
        <Terms
          terms={[
            {
              name: 'This job',
              text: (
                <>
                  Describe it to the{' '}
                  <Link href="/calculator" prefetch={false}>
                    calculator
                  </Link>
                  : state, years, role, credential, specialty, setting. Enter the offer, and it says how many coders in
                  jobs like this make less, and how sure that is. The answer has its own address and can be printed.
                </>
              ),
            },
            {
              name: 'This place',
              text: (
                <>
                  What{' '}
                  <Link href="/states" prefetch={false}>
                    your state
                  </Link>{' '}
                  pays by BLS and by coders, as paid and after prices.
                </>
              ),
            },
            {
              name: 'Job postings',
              text: (
                <>
                  <Link href="/guide/negotiating#postings" prefetch={false}>
                    Some states
                  </Link>{' '}
                  require employers to post pay. Read the same employer’s postings first, then its neighbors’. What is
                  posted is what they would pay a stranger.
                </>
              ),
            },
            {
              name: 'How sure',
              text: 'Bring a range with its source and date, not one number: if they ask where it comes from, you have an answer.',
            },
          ]}
        />
        <EvidenceLine figure={survey} />
        <SourceNote>
          <BlsSource sources={sourcesOf([middleHalf])} />
        </SourceNote>
      </>
    ),
  };
}

/** The middle half by the survey, or by BLS as long as it has none. */
function halfOf({ nation, official: { middleHalf } }: National) {
  const { survey } = nation.voices;
  if (survey.shows === 'quartiles' || survey.shows === 'distribution') {
    return { who: 'of coders', p25Cents: survey.p25Cents, p75Cents: survey.p75Cents };
  }
  return middleHalf.kind === 'published' ? { who: 'of the BLS group', ...middleHalf } : undefined;
}

/** Where postings have to tell the range, as it was read. */
function postings(): PaySectionProps {
  const sure = payRangeLaws.filter(({ told, confidence }) => told === 'in-posting' && confidence === 'high').length;
  return {
    id: 'postings',
    heading: `At least ${numberWord(sure)} places require pay ranges in job postings`,
    lead: 'There the posting tells what the employer expects to pay before you name a number.',
    children: (
      <>
        <Terms
          terms={payRangeLaws.map((law) => ({
            name: `${states[law.state]}${law.confidence === 'medium' ? ' †' : ''}`,
            href: `${stateRoutes(law.state).annual}#postings`,
            note: `${law.told === 'in-posting' ? 'from ' : ''}${fromText(law)}`,
            text: lawText(law),
          }))}
        />
        <SourceNote>
          Compiled by us from public reports. † Second-hand. Laws change: check your state before you rely on one. A
          state that is not listed may have a law that we do not know.
        </SourceNote>
      </>
    ),
  };
}

/** What to show, and how far the survey speaks for it. */
function value(certified: Measured | null): PaySectionProps {
  return {
    id: 'value',
    heading: 'Show four things that can be checked',
    lead: 'The guide names certifications, specialties, accuracy and productivity.',
    children: (
      <Terms
        terms={[
          {
            name: 'Certifications',
            text: (
              <>
                {certified
                  ? `Certified coders stand at ${signedPercent(certified.percent)} (${intervalText(certified)}) beside uncertified ones, like for like. `
                  : 'The survey can’t tell yet what certified coders earn beside uncertified ones. '}
                <Link href="/guide/certifications" prefetch={false}>
                  By credential
                </Link>
                .
              </>
            ),
          },
          {
            name: 'Specialties',
            text: (
              <>
                Name the kinds of charts you can take from day one.{' '}
                <Link href="/guide/specialization" prefetch={false}>
                  What each adds
                </Link>
                .
              </>
            ),
          },
          {
            name: 'Accuracy',
            text: 'Your rate in recent audits, who audited, and how many charts. If nobody audits you, ask for an audit before you ask for money.',
          },
          {
            name: 'Productivity',
            text: 'Charts per hour by type, compared with the department’s standard; denials overturned and how much they recovered. Never take PHI (protected health information) home to show it.',
          },
        ]}
      />
    ),
  };
}

function total(national: National): PaySectionProps {
  const { day, percent, medianCents, whose } = worthOf(national);
  return {
    id: 'total',
    heading: `A day off is worth ${dollars(day)}, a percent of retirement match ${dollars(percent)}`,
    lead: 'Where a scale sets base pay, the rest is often negotiable.',
    children: (
      <>
        <p>
          The guide asks to weigh benefits, flexibility and advancement beside base pay. The first can be counted, line
          by line:{' '}
          <Link href="/guide/benefits" prefetch={false}>
            benefits
          </Link>
          . For the second, ask for remote days in writing:{' '}
          <Link href="/guide/remote-work#terms" prefetch={false}>
            what to ask of a remote offer
          </Link>
          . For the third, ask when the last coder was promoted, and see{' '}
          <Link href="/guide/career-path" prefetch={false}>
            what a promotion adds
          </Link>
          .
        </p>
        <SourceNote>
          Worked out from {whose}: {dollars(medianCents)} a year.
        </SourceNote>
      </>
    ),
  };
}

function timing(percent: number, prices: string | undefined): PaySectionProps {
  return {
    id: 'timing',
    heading: `Five percent more in the offer is ${dollars(5 * percent)} every year; after it you wait for a review`,
    lead: 'The guide says: at the offer, not after accepting it; then at each annual review.',
    children: (
      <Terms
        terms={[
          {
            name: 'Before the offer',
            text: 'If asked what you expect, give a range that starts where you would say yes, and say where it comes from.',
          },
          {
            name: 'At the offer',
            text: 'They have chosen you, and you have not agreed to anything. Ask once, for one amount, with the reason; then ask for alternatives.',
          },
          {
            name: 'Before the review',
            text: 'Budgets are made months ahead. Say what you will ask for before they are, and bring the year’s accuracy, volume and new duties.',
          },
          {
            name: 'Against prices',
            text: (
              <>
                {prices ? `${prices} by the CPI of BLS. ` : ''}A raise below what prices rose is a cut in what you can
                buy:{' '}
                <Link href="/guide/cost-of-living#months" prefetch={false}>
                  prices by month
                </Link>
                .
              </>
            ),
          },
          {
            name: 'When the work changes',
            text: 'A new credential, specialty or system, or the work of someone who left: ask then, not at the next review.',
          },
        ]}
      />
    ),
  };
}
