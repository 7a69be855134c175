import Link from 'next/link';
import { mostHeading } from '@/app/_national/headings';
import { dimensionRows, highestFirst } from '@/app/_pay/dimension-rows';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { PayTable } from '@/app/_pay/pay-table';
import { BlsSource, SourceNote } from '@/app/_pay/source-note';
import { StripLegend } from '@/app/_pay/strip-legend';
import { percentText } from '@/app/_words/percent-text';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import { readFigures } from '@/lib/aggregates/read-figures';
import type { Oews } from '@/lib/baselines/oews';
import { notPublished, sourcesOf } from '@/lib/baselines/official-figures';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';
import { readSectorOfficial } from '@/lib/baselines/read-sector-official';
import type { Role } from '@/lib/survey/vocabulary';

const HEALTH_CARE = '62';
const counting = new Intl.NumberFormat('en-US');

export const whatMedicalCodingIs: Topic = {
  slug: 'what-medical-coding-is',
  published: '2026-11-24',
  title: 'What medical coding is',
  description:
    'What medical coders do, which code sets they use, where they work, and how coders differ from billers, auditors and CDI specialists.',
  async read() {
    const { employment } = await readNationalOfficial();
    return {
      answer:
        employment.kind === 'published'
          ? `Coders turn the record of a visit or a stay into codes; ${employment.source.publisher} counts ${counting.format(employment.jobs)} medical records specialists in the United States, coders among them`
          : 'Coders turn the record of a visit or a stay into codes',
      intro: (
        <p>
          The claim an insurer pays rests on the codes, and so do the statistics on who was treated for what. The
          coder’s one source is the record: what is not documented can’t be coded.
        </p>
      ),
      sections: [codeSets, daysWork, await readEmployers(), await readNeighbors()],
    };
  },
};

const codeSets: PaySectionProps = {
  id: 'codes',
  heading: 'Four code sets do most of the work',
  lead: 'Diagnoses say why; procedures say what was done. A claim needs both, and they must fit each other.',
  children: (
    <>
      <Terms
        terms={[
          {
            name: 'ICD-10-CM',
            note: 'diagnoses, everywhere',
            text: 'The reason for care: disease, injury, symptom, or a visit without any of them. Published by the National Center for Health Statistics, updated each October.',
          },
          {
            name: 'ICD-10-PCS',
            note: 'procedures, hospital inpatients',
            text: 'Seven characters, each with a meaning of its own, built rather than looked up. Published by CMS, updated each October.',
          },
          {
            name: 'CPT',
            note: 'procedures and services, physicians and outpatients',
            text: 'Visits, operations, imaging, tests. Owned by the American Medical Association, updated each January.',
          },
          {
            name: 'HCPCS Level II',
            note: 'supplies, drugs, equipment, some services',
            text: 'What CPT does not name: injected drugs, ambulance rides, wheelchairs. Published by CMS, updated every quarter.',
          },
        ]}
      />
      <p>
        In hospitals, the codes of an inpatient stay decide its diagnosis-related group, and with it most of what
        Medicare pays for it. That is why inpatient coding and physician coding are learned and certified separately.
      </p>
    </>
  ),
};

const daysWork: PaySectionProps = {
  id: 'day',
  heading: 'A day’s work is reading, deciding and asking',
  children: (
    <Terms
      terms={[
        {
          name: 'Read',
          text: 'The note, the operative report, the results: what was found, what was done, what was planned.',
        },
        {
          name: 'Choose',
          text: 'Codes, their order and their modifiers, by the code set’s official guidelines, not by what pays more.',
        },
        {
          name: 'Check',
          text: 'Edits that say which codes exclude each other, and the payer’s rules for what it covers. Software suggests and warns; the coder decides.',
        },
        {
          name: 'Ask',
          text: 'Where the record is unclear or contradicts itself, the clinician gets a query. Coders don’t guess and don’t lead.',
        },
        {
          name: 'Answer',
          text: 'Denied claims and audits come back. Accuracy and charts per hour are both tracked, and both affect pay.',
        },
      ]}
    />
  ),
};

/** All jobs in the year of the sector's, so that one is a share of the other. */
async function readJobsOfYear(sector: Oews['employment']): Promise<Oews['employment']> {
  return sector.kind === 'published' ? (await readNationalOfficial(sector.source.period)).employment : sector;
}

async function readEmployers(): Promise<PaySectionProps> {
  const health = (await readSectorOfficial()).find(({ code }) => code === HEALTH_CARE)?.employment ?? notPublished;
  const all = await readJobsOfYear(health);
  return {
    id: 'employers',
    heading:
      health.kind === 'published' && all.kind === 'published'
        ? `${percentText(Math.round((100 * health.jobs) / all.jobs))} of the jobs are in health care itself`
        : 'Who employs coders',
    children: (
      <>
        <p>
          Hospitals, clinics and physician offices are most of it. The others work for insurance companies, for firms
          that bill and code for others, for consultants, staffing vendors and governments. The record is on a screen,
          so the work can be done{' '}
          <Link href="/guide/remote-work" prefetch={false}>
            from home
          </Link>{' '}
          where the employer allows it.{' '}
          <Link href="/guide/work-settings" prefetch={false}>
            What each setting pays
          </Link>{' '}
          has a page of its own.
        </p>
        <SourceNote>
          <BlsSource sources={sourcesOf([health, all])} />
        </SourceNote>
      </>
    ),
  };
}

/** As they begin a sentence. */
const shownRoles: Readonly<Record<string, string>> = {
  coder: 'Coders',
  senior_coder: 'Senior coders',
  auditor: 'Auditors',
  cdi_specialist: 'CDI specialists',
} satisfies Partial<Record<Role, string>>;

/** The jobs that are taken for coding. */
async function readNeighbors(): Promise<PaySectionProps> {
  const { rows } = dimensionRows('annual', 'role', await readFigures('role'));
  const shown = highestFirst(rows.filter(({ key }) => key in shownRoles));
  return {
    id: 'roles',
    heading: mostHeading(
      shown.map((row) => ({ ...row, name: shownRoles[row.key] ?? row.label })),
      { one: 'earn', two: 'earn' },
      'Coder, biller, auditor and CDI specialist are four jobs',
    ),
    lead: 'Coder, biller, auditor and CDI specialist are four jobs; in small practices one person may do several of them.',
    children: (
      <>
        {shown.length > 0 && (
          <>
            <PayTable
              caption="Pay by role"
              subject="Role"
              axis={payAxis(
                'annual',
                shown.flatMap(({ voices }) => amountsOf(voices)),
              )}
              rows={shown}
            />
            <StripLegend strips={shown.map(({ voices }) => voices)} />
          </>
        )}
        <Terms
          terms={[
            { name: 'Coder', text: 'Assigns the codes, from the record.' },
            {
              name: 'Biller',
              text: 'Sends the claim, follows it until it is paid, and answers patients and payers. Paychart counts billers only where they code.',
            },
            {
              name: 'Auditor',
              text: 'Recodes a sample of what others coded, says what was wrong and why, and teaches from it.',
            },
            {
              name: 'CDI specialist',
              text: 'Clinical documentation integrity: works on the record while the patient is still there, so that it says what was treated. Nurses do it as well as coders.',
            },
          ]}
        />
      </>
    ),
  };
}
