import Link from 'next/link';
import { dollars } from '@/app/_components/money';
import type { PaySectionProps } from '@/app/_components/pay-section';
import { percentText } from '@/app/_components/percent-text';
import { PlainTable } from '@/app/_components/plain-table';
import { BlsSource, SourceNote } from '@/app/_components/source-note';
import { readClaimSection } from '@/app/claims/claim-section';
import { outlookFinding, realPayFinding } from '@/app/guide/findings';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import { type ConsumerPrices, readConsumerPrices } from '@/lib/baselines/read-consumer-prices';
import { readGuideFigure } from '@/lib/baselines/read-guide-figure';
import { type NationalOfficial, readNationalOfficial } from '@/lib/baselines/read-national-official';
import { type Projection, readProjections } from '@/lib/baselines/read-projections';

export const jobOutlook: Topic = {
  slug: 'job-outlook',
  title: 'Job outlook',
  description:
    'How many medical records specialists BLS expects, how employment and pay moved, and what is known of automation and aging.',
  async read() {
    const [projections, claimed, years, prices] = await Promise.all([
      readProjections(),
      readGuideFigure('claim', 'growth-2031'),
      readNationalOfficial(),
      readConsumerPrices(),
    ]);
    return {
      finding: outlookFinding(projections, claimed.low),
      intro: (
        <p>
          BLS projects jobs of medical records specialists, the group that coders are counted in. It makes a new
          projection each year, so the same ten years are never told twice.
        </p>
      ),
      sections: [
        await readClaimSection('job-growth'),
        projected(projections),
        past(years, prices),
        opinions(projections),
      ],
    };
  },
};

const counting = new Intl.NumberFormat('en-US');

/** Of a projection. */
const YEARS = 10;

/** `2025–35` of `2025-35`; it does not break between lines. */
function yearsText({ period }: Pick<Projection, 'period'>): string {
  return period.replace('-', '–\u2060');
}

function projected(projections: readonly [Projection, ...Projection[]]): PaySectionProps {
  const [latest] = projections;
  const [whole] = projections.flatMap(({ jobs, jobsProjected, openings, ...projection }) =>
    jobs === null || jobsProjected === null || openings === null
      ? []
      : [{ openings, years: yearsText(projection), newJobs: (jobsProjected - jobs) / YEARS }],
  );
  const count = (jobs: number | null) => (jobs === null ? '–' : counting.format(jobs));
  const secondHand = projections.some(({ source }) => source.confidence === 'medium');
  return {
    id: 'projected',
    heading:
      latest.openings === null
        ? `BLS expects ${percentText(latest.growthPercent)} more jobs in ${yearsText(latest)}`
        : `${counting.format(latest.openings)} openings a year, by the projection of ${yearsText(latest)}`,
    lead: whole
      ? `An opening is seldom a new job. Of the ${counting.format(whole.openings)} a year of ${whole.years}, about ${counting.format(Math.round(whole.newJobs / 100) * 100)} were new; in the others someone is replaced who leaves.`
      : 'An opening need not be a new job: in most, someone is replaced who leaves.',
    children: (
      <>
        <PlainTable
          caption="Projections of jobs"
          voice="official"
          columns={['Years', 'growth', 'jobs at the start', 'openings a year']}
          rows={projections.map((projection) => [
            yearsText(projection),
            `${percentText(projection.growthPercent)}${projection.source.confidence === 'medium' ? ' †' : ''}`,
            count(projection.jobs),
            count(projection.openings),
          ])}
        />
        <SourceNote>
          {[...new Set(projections.map(({ source }) => `${source.publisher}: ${source.title}`))].join('; ')}. A dash:
          not at hand. {secondHand && '† Read second-hand.'}
        </SourceNote>
      </>
    ),
  };
}

/** What was counted, year by year. */
function past(years: readonly NationalOfficial[], prices: ConsumerPrices): PaySectionProps {
  const priceOf = new Map(prices.years.map(({ year, index }) => [year, index]));
  const base = years.find(({ year }) => priceOf.has(year));
  const baseIndex = base && priceOf.get(base.year);
  const inBase = ({ year, medianCents }: NationalOfficial) => {
    const index = priceOf.get(year);
    return index && baseIndex ? dollars(Math.round((medianCents * baseIndex) / index / 1_000) * 1_000) : '–';
  };
  return {
    id: 'counted',
    heading: realPayFinding(years, prices.years),
    lead: 'The guide says that more demand drives pay. Each year is a survey of its own, made of three years’ answers, so the years are put side by side and no line is drawn through them.',
    children: (
      <>
        <PlainTable
          caption="Jobs and pay by year"
          voice="official"
          columns={['May of', 'jobs', 'median', ...(base ? [`in prices of ${base.year}`] : [])]}
          rows={years.map((year) => [
            String(year.year),
            counting.format(year.employment),
            dollars(year.medianCents),
            ...(base ? [inBase(year)] : []),
          ])}
        />
        <SourceNote>
          {years[0] && <BlsSource source={{ ...years[0].source, title: 'OEWS of each May, national' }} />}
          {prices.source.publisher}: {prices.source.title}, to {prices.years.at(-1)?.year}.
        </SourceNote>
      </>
    ),
  };
}

/** What the guide says without a figure. */
function opinions([latest]: readonly [Projection, ...Projection[]]): PaySectionProps {
  return {
    id: 'opinions',
    heading: 'Of automation and aging the guide has opinions, and no figures',
    lead: 'Neither has the survey. What can be said beside them is this.',
    children: (
      <Terms
        terms={[
          {
            name: 'Technology',
            note: 'the guide: AI assists, it does not replace',
            text: (
              <>
                An opinion. The survey does not ask which software anyone works with, so it can’t tell whether those who
                do earn more. The projection of {yearsText(latest)} has {percentText(latest.growthPercent)} more jobs,
                and does not say what it takes for granted about software. What stays with people where software
                proposes the codes is what it is unsure of, and checking it:{' '}
                <Link href="/guide/raising-your-pay#auditing" prefetch={false}>
                  what auditing pays
                </Link>
                .
              </>
            ),
          },
          {
            name: 'Aging population',
            note: 'the guide: sustained demand',
            text: 'Plausible, and not counted apart: older people are treated more often, and each treatment is coded. How much of the projected growth comes from it, the figures that we have do not say.',
          },
          {
            name: 'Pay follows demand',
            note: 'the guide: demand drives growth',
            text: 'The table above is what can be checked of it: jobs, pay and prices over the same years.',
          },
          {
            name: 'Faster than average',
            note: 'the guide: of all occupations',
            text: 'We have no projection for all occupations, so we do not repeat it.',
          },
        ]}
      />
    ),
  };
}
