import { readNational } from '@/app/_national/national-figures';
import { credentialSection } from '@/app/_national/pay-sections';
import { FoldedRows } from '@/app/_pay/folded-rows';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { PlainTable } from '@/app/_pay/plain-table';
import { premiumHeading } from '@/app/_pay/premium-heading';
import { PremiumStrips } from '@/app/_pay/premium-strips';
import { GuideSource, SourceNote } from '@/app/_pay/source-note';
import { StripLegend } from '@/app/_pay/strip-legend';
import { valueRoute } from '@/app/_site/category-routes';
import { dollars } from '@/app/_words/money';
import { asPaid } from '@/app/_words/pay-view';
import { percentRangeText, percentText } from '@/app/_words/percent-text';
import { readClaimSection } from '@/app/claims/claim-section';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import type { OfficialSource } from '@/lib/baselines/official-figures';
import { readGuideFigure } from '@/lib/baselines/read-guide-figure';
import { type MemberAverage, readMemberSurvey } from '@/lib/baselines/read-member-survey';
import { readClaims } from '@/lib/estimate/read-claims';
import { readPremiums } from '@/lib/estimate/read-premiums';

export const certifications: Topic = {
  slug: 'certifications',
  published: '2026-11-24',
  title: 'What a certification is worth',
  description:
    'How much more certified medical coders earn, like for like, what CPC, CCS, CCA, RHIT and RHIA are, and who grants them.',
  async read() {
    return {
      answer: await readAnswer(),
      intro: (
        <p>
          Certified and uncertified coders differ in more than the certificate: the certified may have more years, and
          work in other places. So two numbers are needed: what they earn, and what they earn compared with someone with
          the same experience, state and setting.
        </p>
      ),
      sections: [
        await readClaimSection('certified'),
        await readDollarClaim(),
        await readEach(),
        await readCredentialPay(),
        await readMembers(),
        await readGuideFive(),
        grantors,
      ],
    };
  },
};

async function readAnswer(): Promise<string> {
  const [claims, claimed] = await Promise.all([readClaims(), readGuideFigure('credential', 'any')]);
  const measured = claims.find(({ id }) => id === 'certified')?.checks[0]?.survey;
  const guide = percentRangeText(claimed);
  if (!measured) return `The guide says certified coders earn ${guide} more; the survey can’t say yet`;
  const { percent, lowPercent, highPercent } = measured;
  const more = percent < 0 ? `${percentText(-percent)} less` : `${percentText(percent)} more`;
  return `Like for like, certified coders earn ${more} (${percentText(lowPercent)} to ${percentText(highPercent)}); the guide says ${guide}`;
}

/** The guide's one premium in dollars. */
async function readDollarClaim(): Promise<PaySectionProps> {
  const [section, { low, high }] = await Promise.all([readClaimSection('cpc'), readGuideFigure('credential', 'cpc')]);
  return {
    ...section,
    lead: `The guide calls the CPC the most recognized certification and gives its worth in dollars, ${dollars(low * 100)}–${dollars(high * 100)}. As a share of uncertified coders’ median, that is the band below.`,
  };
}

/** Every credential, like for like. */
async function readEach(): Promise<PaySectionProps> {
  const premiums = await readPremiums('credential');
  return {
    id: 'each',
    heading: premiumHeading(premiums),
    lead: 'Each credential compared with none, whatever else its holders have. Where the bar crosses zero, we can’t say that it pays more.',
    children: (
      <PremiumStrips
        premiums={premiums}
        subject="Credential"
        hrefOf={(value) => valueRoute('annual', 'credential', value)}
      />
    ),
  };
}

async function readCredentialPay(): Promise<PaySectionProps> {
  const national = await readNational('annual');
  const { rows } = national.credentials;
  if (rows.length === 0)
    return credentialSection({ axis: payAxis('annual', [asPaid(national.guideMedianCents)]), national });
  const section = credentialSection({
    axis: payAxis(
      'annual',
      rows.flatMap(({ voices }) => amountsOf(voices)),
    ),
    national,
  });
  return {
    ...section,
    children: (
      <>
        {section.children}
        <StripLegend strips={rows.map(({ voices }) => voices)} />
      </>
    ),
  };
}

/** What AAPC tells of its own members: averages, so they stand in a table of their own and in no picture. */
async function readMembers(): Promise<PaySectionProps> {
  const { averages, firstPublished, cpbMedian } = await readMemberSurvey();
  const sources = averages.map(({ source }) => source);
  const mark = ({ confidence }: OfficialSource) => (confidence === 'medium' ? ' †' : '');
  return {
    id: 'members',
    heading: membersHeading(averages),
    lead: 'AAPC asks its own members, and gives averages: the best paid pull them up, and years, roles and places differ between the groups. So they do not compare with the medians on this page, and prove nothing of what a certificate adds.',
    children: averages.length > 0 && (
      <>
        <FoldedRows
          rows={averages}
          caption="Averages of AAPC’s members"
          table={(rows, caption) => (
            <PlainTable
              caption={caption}
              columns={['Members, year of the survey', 'average']}
              rows={rows.map(({ label, year, cents, source }) => [
                `${label}, ${year}`,
                `${dollars(cents)}${mark(source)}`,
              ])}
            />
          )}
        />
        <p>
          {firstPublished.kind === 'published' &&
            `AAPC first published ${dollars(firstPublished.cents)}${mark(firstPublished.source)} for certified members in ${firstPublished.source.period}. `}
          {cpbMedian.kind === 'published' &&
            `Of CPB holders it gives a median, ${dollars(cpbMedian.cents)}${mark(cpbMedian.source)} in ${cpbMedian.source.period}.`}
        </p>
        <SourceNote>
          {[...new Set(sources.map(({ publisher, title }) => `${publisher}: ${title}`))].join('; ')}.{' '}
          {sources.some((source) => mark(source)) && '† From a secondary source.'}
        </SourceNote>
      </>
    ),
  };
}

/** Certified and other members beside each other, by the latest survey that has both. */
function membersHeading(averages: readonly MemberAverage[]): string {
  const [latest] = averages.flatMap((certified) => {
    const others = averages.find(({ key, year }) => key === 'not-certified' && year === certified.year);
    return certified.key === 'certified' && others ? [{ certified, others }] : [];
  });
  return latest
    ? `AAPC’s certified members averaged ${dollars(latest.certified.cents)} in ${latest.certified.year}, the others ${dollars(latest.others.cents)}`
    : 'What AAPC tells of its members';
}

/** The five that the guide describes, and what has to be said beside its words. */
async function readGuideFive(): Promise<PaySectionProps> {
  const { section } = await readGuideFigure('credential', 'any');
  return {
    id: 'five',
    heading: 'The five that the guide names, and what they require',
    lead: 'It ranks them by prestige. What they require before the exam differs more than the exams do.',
    children: (
      <>
        <Terms
          terms={[
            {
              name: 'CPC',
              note: 'Certified Professional Coder, AAPC',
              text: 'Physician and outpatient services, with CPT at its center. No degree is required; without experience it is granted as CPC-A.',
            },
            {
              name: 'CCS',
              note: 'Certified Coding Specialist, AHIMA',
              text: 'Hospital coding, inpatient and outpatient, with ICD-10-PCS. Made for coders with experience; the guide says that it commands higher pay, and gives no figure.',
            },
            {
              name: 'CCA',
              note: 'Certified Coding Associate, AHIMA',
              text: 'The entry level of AHIMA: shows that someone can begin, in hospitals or physician offices.',
            },
            {
              name: 'RHIT',
              note: 'Registered Health Information Technician, AHIMA',
              text: 'Usually requires an accredited associate degree in health information. Coding is part of it, along with data quality and records.',
            },
            {
              name: 'RHIA',
              note: 'Registered Health Information Administrator, AHIMA',
              text: 'Usually requires an accredited bachelor’s degree or more. For those who will run a department; the guide calls it the highest level, with a focus on management.',
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

const grantors: PaySectionProps = {
  id: 'grantors',
  heading: 'Three bodies grant most of them',
  lead: 'Each requires continuing education and a renewal fee.',
  children: (
    <Terms
      terms={[
        {
          name: 'AAPC',
          text: 'CPC and CPC-A, COC (outpatient hospital), CIC (inpatient hospital), CRC (risk adjustment), CPB (billing), CPMA (auditing), CDEO and CDEI (outpatient and inpatient documentation), CPPM (practice management), CPCO (compliance), and more than twenty for single specialties, such as CEMC for evaluation & management.',
        },
        {
          name: 'AHIMA',
          text: 'CCA, CCS, CCS-P (physician-based), CDIP (documentation integrity), RHIT, RHIA; CHDA, CHPS and CPHI for data, privacy and informatics.',
        },
        {
          name: 'ACDIS',
          text: 'CCDS and CCDS-O, for clinical documentation specialists in hospitals and in outpatient care.',
        },
        {
          name: 'RCCB, BMSC, PMI, NHA, AMBA',
          href: '/certifications',
          text: 'RCC and RCCIR for radiology; HCS-D, HCS-H, HCS-O and HCS-C for home care and hospice; CMC and others for medical offices; CBCS and CMRS for billing. Few coders hold each, so the survey counts them in groups.',
        },
      ]}
    />
  ),
};
