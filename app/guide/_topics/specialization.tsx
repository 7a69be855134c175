import { type National, readNational } from '@/app/_national/national-figures';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { PayTable } from '@/app/_pay/pay-table';
import { onePremiumHeading, premiumHeading } from '@/app/_pay/premium-heading';
import { PremiumStrips } from '@/app/_pay/premium-strips';
import { GuideSource, SourceNote } from '@/app/_pay/source-note';
import { StripLegend } from '@/app/_pay/strip-legend';
import { valueRoute } from '@/app/_site/category-routes';
import { dollars } from '@/app/_words/money';
import { numberWord } from '@/app/_words/number-word';
import { percentRangeText } from '@/app/_words/percent-text';
import { readClaimSection } from '@/app/claims/claim-section';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import { readGuideFigure } from '@/lib/baselines/read-guide-figure';
import type { Premiums } from '@/lib/estimate/premiums';
import { readPremiums } from '@/lib/estimate/read-premiums';

export const specialization: Topic = {
  slug: 'specialization',
  published: '2026-11-24',
  title: 'What specializing adds',
  description:
    'What risk adjustment and other specialties pay beside general coding, like for like, and which credentials lead there.',
  async read() {
    const [national, premiums, claimed] = await Promise.all([
      readNational('annual'),
      readPremiums('specialty'),
      readGuideFigure('claim', 'risk-adjustment-premium'),
    ]);
    const measured = premiums.premiums.some(
      (premium) => premium.value === 'risk_adjustment' && premium.measured !== null,
    );
    const range = percentRangeText(claimed);
    return {
      answer: measured
        ? `${onePremiumHeading(premiums, 'risk_adjustment')}; the guide says ${range}`
        : `The guide says risk adjustment pays ${range} more than general coding; the survey can’t say yet`,
      intro: (
        <p>
          The medians of two specialties also differ because of the people in them. Here we compare coders with the same
          years, state and setting: what is left is closer to what the specialty itself pays.
        </p>
      ),
      sections: [await readClaimSection('risk-adjustment'), likeForLike(premiums), ranges(national), credentials],
    };
  },
};

function likeForLike(premiums: Premiums<'specialty'>): PaySectionProps {
  return {
    id: 'like-for-like',
    heading: premiumHeading(premiums),
    lead: 'Every specialty compared with general coding. Where the bar crosses zero, we can’t say that it pays more.',
    children: (
      <PremiumStrips
        premiums={premiums}
        subject="Specialty"
        hrefOf={(value) => valueRoute('annual', 'specialty', value)}
      />
    ),
  };
}

/** The specialties of which the guide gives a range, whatever else they differ in. */
function ranges({ specialties, guideSections }: National): PaySectionProps {
  const rows = specialties.rows
    .filter(({ voices }) => voices.guide !== null)
    .toSorted((a, b) => (b.voices.guide?.highCents ?? 0) - (a.voices.guide?.highCents ?? 0));
  const lowest = Math.min(...rows.map(({ voices }) => voices.guide?.lowCents ?? Number.POSITIVE_INFINITY));
  return {
    id: 'ranges',
    heading: `The guide starts its ${numberWord(rows.length)} specialties at ${dollars(lowest)} and more`,
    lead: 'As paid, the highest range first. Each specialty has a page of its own.',
    children: (
      <>
        <PayTable
          caption="Pay in the guide’s specialties"
          subject="Specialty"
          axis={payAxis(
            'annual',
            rows.flatMap(({ voices }) => amountsOf(voices)),
          )}
          rows={rows}
        />
        <StripLegend strips={rows.map(({ voices }) => voices)} />
        <SourceNote>
          <GuideSource section={guideSections.specialty} />
        </SourceNote>
      </>
    ),
  };
}

const credentials: PaySectionProps = {
  id: 'credentials',
  heading: 'Some credentials stand for one specialty',
  lead: 'They show an employer that you can do the work before you have done it for years. They do not replace the years.',
  children: (
    <Terms
      terms={[
        { name: 'CRC', note: 'AAPC', text: 'Risk adjustment: diagnoses of chronic conditions, for health plans.' },
        {
          name: 'CIC, CCS',
          note: 'AAPC, AHIMA',
          text: 'Inpatient facility coding, with ICD-10-PCS and the groups that a stay is paid by.',
        },
        { name: 'COC', note: 'AAPC', text: 'Outpatient departments of hospitals and surgery centers.' },
        { name: 'CDIP, CCDS', note: 'AHIMA, ACDIS', text: 'Clinical documentation: working on the record itself.' },
        {
          name: 'CANPC, CCC, CEDC, CEMC, CGSC, CHONC',
          href: '/certifications/aapc-specialty',
          note: 'AAPC',
          text: 'Anesthesia, cardiology, emergency department, evaluation & management, general surgery, hematology and oncology, and others. The survey counts AAPC’s specialty credentials together, so it can’t say what any one of them is worth.',
        },
      ]}
    />
  ),
};
