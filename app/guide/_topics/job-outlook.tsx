import Link from 'next/link';
import { PriceSource, realPayText } from '@/app/_national/real-pay';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { PlainTable } from '@/app/_pay/plain-table';
import { BlsSource, SourceNote, secondHandMark } from '@/app/_pay/source-note';
import { dollars } from '@/app/_words/money';
import { percentText } from '@/app/_words/percent-text';
import { readClaimSection } from '@/app/claims/claim-section';
import { BarTable } from '@/app/guide/bar-table';
import { growthText, outlookAnswer, projectionsHeading } from '@/app/guide/headings';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import { type OfficialSource, sourcesOf } from '@/lib/baselines/official-figures';
import { type ConsumerPrices, readConsumerPrices } from '@/lib/baselines/read-consumer-prices';
import { readGuideFigure } from '@/lib/baselines/read-guide-figure';
import { type OfficialYear, readNationalYears } from '@/lib/baselines/read-national-official';
import { type Projection, readProjections } from '@/lib/baselines/read-projections';
import { realChange } from '@/lib/baselines/real-change';
import { CLAIMED_YEARS } from '@/lib/estimate/claim-facts';

export const jobOutlook: Topic = {
  slug: 'job-outlook',
  published: '2026-11-24',
  title: 'Job outlook',
  description:
    'How many medical records specialists BLS expects, how employment and pay moved, and what is known of automation and aging.',
  async read() {
    const [projections, claimed, years, prices] = await Promise.all([
      readProjections(),
      readGuideFigure('claim', 'growth-2031'),
      readNationalYears(),
      readConsumerPrices(),
    ]);
    return {
      answer: outlookAnswer(projections, claimed.low),
      intro: (
        <p>
          BLS projects jobs of medical records specialists, the group that coders are counted in. It makes a new
          projection each year, and each covers a different ten years.
        </p>
      ),
      sections: [
        await readClaimSection('job-growth'),
        growth(projections, claimed.low),
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

/** Ten years' growth by each projection; a line where the guide puts it. */
function growth(projections: readonly Projection[], claimedPercent: number): PaySectionProps {
  const most = Math.max(0, claimedPercent, ...projections.map(({ growthPercent }) => growthPercent));
  const along = (percent: number) => Math.round((1_000 * Math.max(0, percent)) / most) / 10;
  return {
    id: 'growth',
    heading: projectionsHeading(projections),
    lead: `Each projection starts fresh. The line is the guide’s ${percentText(claimedPercent)}, beside the years that it speaks of.`,
    children: (
      <>
        <BarTable
          caption="Growth of jobs by projection"
          subject="Years"
          figure="growth"
          voice="official"
          rows={projections.map(({ period, growthPercent, source }) => ({
            key: period,
            label: yearsText({ period }),
            along: along(growthPercent),
            guideAlong: period === CLAIMED_YEARS ? along(claimedPercent) : undefined,
            text: growthText({ growthPercent, source }),
          }))}
        />
        <ProjectionSource sources={projections.map(({ source }) => source)} />
      </>
    ),
  };
}

function ProjectionSource({ sources }: { sources: readonly OfficialSource[] }) {
  return (
    <SourceNote>
      {[...new Set(sources.map(({ publisher, title }) => `${publisher}: ${title}`))].join('; ')}.{' '}
      {sources.some((source) => secondHandMark(source)) && '† From a secondary source.'}
    </SourceNote>
  );
}

function projected(projections: readonly Projection[]): PaySectionProps {
  const [latest] = projections;
  const [whole] = projections.flatMap(({ jobs, jobsProjected, openings, ...projection }) =>
    jobs.kind === 'published' && jobsProjected.kind === 'published' && openings.kind === 'published'
      ? [
          {
            openings: openings.count,
            years: yearsText(projection),
            newJobs: (jobsProjected.count - jobs.count) / YEARS,
          },
        ]
      : [],
  );
  const counted = projections.filter((projection) => countsOf(projection).length > 0);
  return {
    id: 'projected',
    heading: !latest
      ? 'Jobs and openings'
      : latest.openings.kind === 'published'
        ? `${count(latest.openings)} openings a year, by the projection of ${yearsText(latest)}`
        : `BLS expects ${growthText(latest)} more jobs in ${yearsText(latest)}`,
    lead: whole
      ? `An opening is seldom a new job. Of the ${counting.format(whole.openings)} a year of ${whole.years}, about ${counting.format(Math.round(whole.newJobs / 100) * 100)} are new; the others replace someone who leaves.`
      : 'An opening need not be a new job: most replace someone who leaves.',
    children: (
      <>
        <PlainTable
          caption="Jobs and openings by projection"
          voice="official"
          columns={['Years', 'jobs from start to end', 'openings a year']}
          rows={counted.map((projection) => [yearsText(projection), jobsText(projection), count(projection.openings)])}
        />
        <ProjectionSource sources={counted.flatMap((projection) => countsOf(projection).map(({ source }) => source))} />
      </>
    ),
  };
}

function count(jobs: Projection['jobs']): string {
  return jobs.kind === 'published' ? `${counting.format(jobs.count)}${secondHandMark(jobs.source)}` : '–';
}

/** `186,400 to 198,700, 12,300 more`. */
function jobsText({ jobs, jobsProjected, newJobs }: Projection): string {
  if (jobs.kind === 'not-published' && jobsProjected.kind === 'not-published') return '–';
  return `${count(jobs)} to ${count(jobsProjected)}${newJobs.kind === 'published' ? `, ${count(newJobs)} more` : ''}`;
}

function countsOf({ jobs, jobsProjected, newJobs, openings }: Projection) {
  return [jobs, jobsProjected, newJobs, openings].filter((figure) => figure.kind === 'published');
}

/** What was counted, year by year. */
function past(years: readonly OfficialYear[], prices: readonly ConsumerPrices[]): PaySectionProps {
  const priceOf = new Map(prices.map(({ year, index }) => [year, index]));
  const told = years.filter(({ employment, median }) => [employment, median].some(({ kind }) => kind === 'published'));
  const base = told.find(({ year }) => priceOf.has(year));
  const baseIndex = base && priceOf.get(base.year);
  const inBase = ({ year, median }: OfficialYear) => {
    const index = priceOf.get(year);
    return index && baseIndex && median.kind === 'published'
      ? dollars(Math.round((median.medianCents * baseIndex) / index / 1_000) * 1_000)
      : '–';
  };
  const [latest] = told;
  const change = realChange(told, prices);
  return {
    id: 'counted',
    heading: change ? realPayText('the official median', change) : 'Jobs and pay by year',
    lead: 'The guide says that more demand drives pay. Each year is its own survey, built from three years of answers, so the years are shown side by side with no line through them; prices are averages of the year.',
    children: (
      <>
        <PlainTable
          caption="Jobs and pay by year"
          voice="official"
          columns={['May of', 'jobs', 'median', ...(base ? [`in prices of ${base.year}`] : [])]}
          rows={told.map((year) => [
            String(year.year),
            year.employment.kind === 'published' ? counting.format(year.employment.jobs) : '–',
            year.median.kind === 'published' ? dollars(year.median.medianCents) : '–',
            ...(base ? [inBase(year)] : []),
          ])}
        />
        <SourceNote>
          <BlsSource
            sources={sourcesOf(latest ? [latest.employment, latest.median] : [])
              .slice(0, 1)
              .map((source) => ({ ...source, title: 'OEWS of each May, national' }))}
          />
          <PriceSource prices={prices} />
        </SourceNote>
      </>
    ),
  };
}

/** Whether the latest projection has these jobs grow faster than all. */
function averageText(latest: Projection | undefined): string {
  if (latest?.growthOfAll.kind !== 'published')
    return 'We have no projection for all occupations, so we do not repeat it.';
  const { growthOfAll } = latest;
  const beside = latest.growthPercent > growthOfAll.percent ? 'faster, as the guide says' : 'not faster';
  const secondHand = secondHandMark(growthOfAll.source) ? ', both from a secondary source' : '';
  return `For ${yearsText(latest)} ${growthOfAll.source.publisher} projects ${percentText(latest.growthPercent)} more of these jobs and ${percentText(growthOfAll.percent)} more of all${secondHand}: ${beside}.`;
}

/** What the guide says without a figure. */
function opinions([latest]: readonly Projection[]): PaySectionProps {
  return {
    id: 'opinions',
    heading: 'On automation and aging, the guide has opinions but no figures',
    lead: 'The survey has none either. Here is what can be said.',
    children: (
      <Terms
        terms={[
          {
            name: 'Technology',
            note: 'the guide: AI assists, it does not replace',
            text: (
              <>
                An opinion. The survey does not ask which software anyone works with, so it can’t tell whether those who
                do earn more.{' '}
                {latest &&
                  `The projection of ${yearsText(latest)} has ${growthText(latest)} more jobs, and does not say what it assumes about software. `}
                Where software suggests the codes, people still handle what it is unsure of, and check its work:{' '}
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
            text: 'Plausible, but not counted separately: older people are treated more often, and each treatment is coded. The figures we have do not say how much of the projected growth comes from it.',
          },
          {
            name: 'Pay follows demand',
            note: 'the guide: demand drives growth',
            text: 'The table above shows what can be checked: jobs, pay and prices over the same years.',
          },
          {
            name: 'Faster than average',
            note: 'the guide: of all occupations',
            text: averageText(latest),
          },
        ]}
      />
    ),
  };
}
