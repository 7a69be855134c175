import Link from 'next/link';
import { readNational } from '@/app/_national/national-figures';
import { officialPay } from '@/app/_pay/official-pay';
import { payAxis } from '@/app/_pay/pay-axis';
import { officialIn, type PayRange, rangeIn } from '@/app/_pay/pay-row';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { datasetName, GuideSource, SourceNote } from '@/app/_pay/source-note';
import { dollars } from '@/app/_words/money';
import { asPaid } from '@/app/_words/pay-view';
import { ratioWords } from '@/app/_words/ratio-words';
import { relatedAnswer } from '@/app/guide/headings';
import { type OccupationRow, OccupationTable } from '@/app/guide/occupation-table';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import { YearlyFigures } from '@/app/guide/yearly-figures';
import { MEDICAL_RECORDS_SPECIALISTS } from '@/lib/baselines/official-datasets';
import { commonPeriod, sourcesOf } from '@/lib/baselines/official-figures';
import { type Occupation, readOccupations } from '@/lib/baselines/read-occupations';
import { readOewsYears, type SubjectYears } from '@/lib/baselines/read-oews-years';
import { type RelatedCareer, readRelatedCareers } from '@/lib/baselines/read-related-careers';

export const relatedCareers: Topic = {
  slug: 'related-careers',
  published: '2026-11-24',
  title: 'Related careers',
  description:
    'What medical billers, health information technicians, medical records specialists and other neighbors of coders earn.',
  async read() {
    const [careers, newest, national, byYear] = await Promise.all([
      readRelatedCareers(),
      readOccupations(),
      readNational('annual'),
      readOewsYears('oews_national'),
    ]);
    const year = commonPeriod([newest.own, ...newest.related].map(({ median }) => median));
    const { all, own, related } = await readOccupations(year);
    const official = new Map([own, ...related].map((occupation) => [occupation.code, occupation]));
    const compared = careers.flatMap((career) => {
      const occupation = official.get(codes[career.key] ?? '');
      return occupation ? [{ career, occupation }] : [];
    });
    const { survey } = national.nation.voices;
    return {
      answer: relatedAnswer(
        related.map(({ median }) => median),
        own.median,
      ),
      intro: (
        <p>
          The guide compares coders with three careers. BLS counts coders in one of these three, so its figures can
          compare them only with the other two.{' '}
          {survey.shows !== 'nothing' &&
            `Coders who report here have a median of ${dollars(survey.medianCents)}; nobody in the other careers is surveyed.`}
        </p>
      ),
      sections: [guided(compared), neighbors([own, ...related], all), yearly(byYear), classification],
    };
  },
};

/** Which occupation of BLS the guide's careers are nearest to. */
const codes: Readonly<Record<string, string>> = {
  'medical-billing-specialist': '43-3021',
  'health-information-technician': '29-9021',
  'medical-records-specialist': MEDICAL_RECORDS_SPECIALISTS,
};

interface ComparedCareer {
  career: RelatedCareer;
  occupation: Occupation;
}

/** A row of an occupation whose median is published. */
function rowsOf(occupation: Occupation, label: string, note: string, guide: PayRange | null): OccupationRow[] {
  const official = officialPay('median', occupation);
  if (!official) return [];
  const shown = { guide: guide && rangeIn(guide, asPaid), official: officialIn(official, asPaid) };
  return [{ key: occupation.code, label, note, ...shown }];
}

function citedIn(rows: readonly OccupationRow[]): string {
  const sources = sourcesOf(rows.map(({ official: { source } }) => ({ kind: 'published', source })));
  return sources.map((source) => `${source.publisher}: ${datasetName(source)}.`).join(' ');
}

function axisOf(rows: readonly OccupationRow[]) {
  return payAxis(
    'annual',
    rows.flatMap(({ guide, official }) => [
      official.cents,
      ...(official.spread ? [official.spread.p10Cents, official.spread.p90Cents] : []),
      ...(guide ? [guide.lowCents, guide.highCents] : []),
    ]),
  );
}

/** The guide's careers, each with the occupation of BLS that is nearest. */
function guided(compared: readonly ComparedCareer[]): PaySectionProps {
  const rows = compared.flatMap(({ career, occupation }) =>
    rowsOf(occupation, career.label, `BLS ${occupation.code} ${occupation.label}`, career.range),
  );
  const above = compared.filter(
    ({ career, occupation: { median } }) => median.kind === 'published' && median.medianCents > career.range.highCents,
  );
  return {
    id: 'guide',
    heading:
      rows.length === 0
        ? 'The guide’s related careers'
        : above.length > 0
          ? `BLS medians are above the guide’s whole range for ${new Intl.ListFormat('en-US').format(above.map(({ career }) => `${career.label.toLowerCase()}s`))}`
          : 'BLS medians lie within or below the guide’s ranges',
    lead: 'Band: the guide’s range. Diamond: the BLS median of the nearest occupation, on a line from the 10th to the 90th percentile.',
    children: (
      <>
        {rows.length > 0 && <OccupationTable caption="The guide’s related careers" axis={axisOf(rows)} rows={rows} />}
        <SourceNote>
          <GuideSource section={compared[0]?.career.range.section} />
          {citedIn(rows)}
        </SourceNote>
        <Terms
          terms={[
            {
              name: 'Billing specialist',
              text: 'Sends the claim and follows it until it is paid. In small practices the same person codes. The BLS group includes billing of every kind, not just medical.',
            },
            {
              name: 'Health information technician',
              text: 'Data, systems and registries, such as cancer registries. The BLS group includes technologists with more training, and its median shows it.',
            },
            {
              name: 'Medical records specialist',
              text: 'Compiles and keeps records. The guide calls coding the more lucrative option; BLS counts coders in this very group, so its median can’t tell the two apart.',
            },
          ]}
        />
      </>
    ),
  };
}

const counting = new Intl.NumberFormat('en-US');

function neighbors(occupations: readonly Occupation[], all: Occupation): PaySectionProps {
  const sorted = occupations
    .flatMap((occupation) => rowsOf(occupation, occupation.label, jobsText(occupation), null))
    .toSorted((a, b) => b.official.cents - a.official.cents);
  const rows = [...sorted, ...rowsOf(all, all.label, jobsText(all), null)];
  const [first, ...others] = sorted;
  const last = others.at(-1);
  return {
    id: 'neighbors',
    heading:
      first && last
        ? `The best-paid neighbors earn ${ratioWords(first.official.cents / last.official.cents)} the least-paid`
        : 'What the neighbors earn',
    lead: 'Occupations of health care offices and insurance, the highest BLS median first, and all occupations beneath.',
    children: (
      <>
        {rows.length > 0 && <OccupationTable caption="Occupations around coding" axis={axisOf(rows)} rows={rows} />}
        <SourceNote>{citedIn(rows)}</SourceNote>
        <p>
          What moving up within coding pays:{' '}
          <Link href="/guide/career-path" prefetch={false}>
            the career path
          </Link>
          .
        </p>
      </>
    ),
  };
}

/** What stands behind the newest medians, and the years before. */
function yearly(groups: readonly SubjectYears[]): PaySectionProps {
  const figures = groups.flatMap(({ years }) => years.map(({ median }) => median));
  return {
    id: 'yearly',
    heading: 'Every BLS figure of these occupations, year by year',
    lead: 'Each year is its own survey: they stand side by side, and are no trend.',
    children: (
      <>
        <YearlyFigures groups={groups} />
        <SourceNote>
          {sourcesOf(figures)
            .map(({ publisher, title }) => `${publisher}: ${title}.`)
            .join(' ')}
        </SourceNote>
      </>
    ),
  };
}

function jobsText({ employment }: Occupation): string {
  return employment.kind === 'published' ? `${counting.format(employment.jobs)} jobs` : 'jobs not published';
}

const classification: PaySectionProps = {
  id: 'classification',
  heading: 'There is no official figure for medical coders alone',
  lead: 'The Standard Occupational Classification has no code for them.',
  children: (
    <p>
      BLS counts coders under {MEDICAL_RECORDS_SPECIALISTS}, together with people who compile, process and keep records
      without coding. Until the classification of 2018, one older group held both this one and part of what is now
      29-9021, health information technologists and registrars. So figures of “health information technicians” from
      before and after are not of the same people.
    </p>
  ),
};
