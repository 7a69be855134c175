import { readNational } from '@/app/_national/national-figures';
import { settingSection } from '@/app/_national/pay-sections';
import folded from '@/app/_pay/folded-rows.module.css';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { PlainTable } from '@/app/_pay/plain-table';
import { BlsSource, SourceNote } from '@/app/_pay/source-note';
import { StripLegend } from '@/app/_pay/strip-legend';
import { rangeText } from '@/app/_pay/strip-text';
import { midSentence } from '@/app/_words/mid-sentence';
import { dollars } from '@/app/_words/money';
import { numberWord } from '@/app/_words/number-word';
import { readClaimSection } from '@/app/claims/claim-section';
import { guidedHeading } from '@/app/guide/headings';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import { YearlyFigures } from '@/app/guide/yearly-figures';
import { commonPeriod, sourcesOf } from '@/lib/baselines/official-figures';
import { readGuideRanges } from '@/lib/baselines/read-guide-ranges';
import { readIndustryOfficial } from '@/lib/baselines/read-industry-official';
import { readOewsYears, type SubjectYears } from '@/lib/baselines/read-oews-years';
import { readSectorOfficial } from '@/lib/baselines/read-sector-official';

export const workSettings: Topic = {
  slug: 'work-settings',
  published: '2026-11-24',
  title: 'What each setting pays',
  description:
    'Pay of medical coders in hospitals, physician offices, insurance companies, consulting firms and other settings.',
  async read() {
    const national = await readNational('annual');
    const { rows } = national.settings;
    const axis = payAxis(
      'annual',
      rows.flatMap(({ voices }) => amountsOf(voices)),
    );
    const table = settingSection({ axis, national });
    return {
      answer: table.heading,
      intro: (
        <p>
          The same coder codes different records, under different rules, in each setting. Settings also differ in whom
          they hire, so a gap between two of them is partly about years and roles.
        </p>
      ),
      sections: [
        {
          ...table,
          heading: guidedHeading(rows, 'settings'),
          children: (
            <>
              {table.children}
              <StripLegend strips={rows.map(({ voices }) => voices)} />
            </>
          ),
        },
        await readClaimSection('hospitals'),
        await readKinds(),
        await readSectors(),
        await readIndustries(),
      ],
    };
  },
};

/** What the work is in the guide's settings. */
async function readKinds(): Promise<PaySectionProps> {
  const guide = await readGuideRanges('setting');
  const kinds = [
    {
      name: 'Hospitals',
      range: guide.hospital,
      text: 'Inpatient stays with many diagnoses and ICD-10-PCS, or outpatient surgery, emergency and clinics. Long records, and a code that decides what the whole stay pays.',
    },
    {
      name: 'Physician offices',
      range: guide.physician_office,
      text: 'Visits and procedures of one practice, in CPT. In a small one, billing and denials are part of the job.',
    },
    {
      name: 'Insurance companies',
      range: guide.insurance,
      text: 'The other side of the claim: reviewing what others coded, risk adjustment, payment rules.',
    },
    {
      name: 'Consulting firms',
      range: guide.consulting,
      text: 'Audits, education, backlogs and compliance for many clients. The guide counts consultants and auditors in it.',
    },
  ];
  return {
    id: 'kinds',
    heading: 'What the work is like in each',
    lead: 'With the guide’s range beside it.',
    children: (
      <Terms
        terms={kinds.map(({ name, range, text }) => ({
          name,
          text,
          note: range ? rangeText(range, dollars) : '',
        }))}
      />
    ),
  };
}

const SHOWN = 6;
const counting = new Intl.NumberFormat('en-US');

/** What BLS says of the sectors with most jobs, all of one year. */
async function readSectors(): Promise<PaySectionProps> {
  const newest = await readSectorOfficial();
  const byYear = (await readOewsYears('oews_sector')).map(withShortName);
  const year = commonPeriod(newest.map(({ spread }) => spread));
  const largest = (await readSectorOfficial(year))
    .flatMap(({ name, employment, spread }) =>
      employment.kind === 'published' && spread.kind === 'published'
        ? [{ name: shortName(name), jobs: employment.jobs, ...spread }]
        : [],
    )
    .toSorted((a, b) => b.jobs - a.jobs)
    .slice(0, SHOWN);
  const [best] = largest.length > 1 ? largest.toSorted((a, b) => b.medianCents - a.medianCents) : [];
  return {
    id: 'sectors',
    heading: best
      ? `Of the ${numberWord(largest.length)} sectors with most jobs, ${best.source.publisher} puts ${best.name} highest`
      : 'Pay by sector',
    lead: 'BLS splits by the employer’s sector, which is broader than a setting: health care includes hospitals and offices alike.',
    children: largest.length > 0 && (
      <>
        <PlainTable
          caption="Official pay by sector"
          voice="official"
          columns={['Sector', 'jobs', 'median', '10th–90th percentile']}
          rows={largest.map(({ name, jobs, medianCents, p10Cents, p90Cents }) => [
            name,
            counting.format(jobs),
            dollars(medianCents),
            `${dollars(p10Cents)}–${dollars(p90Cents)}`,
          ])}
        />
        <details className={folded.more}>
          <summary>Every sector, year by year</summary>
          <YearlyFigures groups={byYear} />
        </details>
        <SourceNote>
          <BlsSource sources={sourcesOf(byYear.flatMap(({ years }) => years.map(({ median }) => median)))} />
          Years are separate surveys.
        </SourceNote>
      </>
    ),
  };
}

/** What BLS says of the industries that it tells apart, newer and finer than its sectors. */
async function readIndustries(): Promise<PaySectionProps> {
  const industries = await readIndustryOfficial();
  const [best, ...others] = industries;
  const least = others.at(-1);
  const secondHand = ({ source: { confidence } }: (typeof industries)[number]) => confidence === 'medium';
  return {
    id: 'industries',
    heading:
      best && least
        ? `By industry, ${best.source.publisher} has ${midSentence(best.name)} highest and ${midSentence(least.name)} lowest`
        : 'Pay by industry',
    lead: 'Some of these are parts of the sectors above, others are sectors themselves. Hospitals and offices stand apart here; they are still not the settings that coders name.',
    children: best && (
      <>
        <PlainTable
          caption="Official pay by industry"
          voice="official"
          columns={['Industry', 'jobs', 'median']}
          rows={industries.map((industry) => [
            `${industry.name}${secondHand(industry) ? ' †' : ''}`,
            counting.format(industry.jobs),
            dollars(industry.medianCents),
          ])}
        />
        <SourceNote>
          <BlsSource sources={sourcesOf(industries)} />
          {industries.some(secondHand) && '† From a secondary source.'}
        </SourceNote>
      </>
    ),
  };
}

function withShortName(sector: SubjectYears): SubjectYears {
  return { ...sector, label: shortName(sector.label) };
}

/** The sector's name without what it leaves out. */
function shortName(name: string): string {
  return name.split(/, excluding/i)[0] ?? name;
}
