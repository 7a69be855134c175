import Link from 'next/link';
import { experienceFinding, yearFinding } from '@/app/_national/findings';
import { LongPayTable } from '@/app/_pay/long-pay-table';
import { ModeledNote } from '@/app/_pay/modeled-note';
import { officialSources } from '@/app/_pay/official-pay';
import type { PayAxis } from '@/app/_pay/pay-axis';
import { PaySection } from '@/app/_pay/pay-section';
import { PayTable } from '@/app/_pay/pay-table';
import { onePremiumFinding } from '@/app/_pay/premium-finding';
import { PremiumStrips } from '@/app/_pay/premium-strips';
import { Silent } from '@/app/_pay/silent';
import { GuideSource, SourceNote } from '@/app/_pay/source-note';
import { StripLegend } from '@/app/_pay/strip-legend';
import { surveyedFinding } from '@/app/_pay/surveyed-finding';
import { type LeafDimension, valueRoute } from '@/app/_site/leaf-routes';
import { gainIn } from '@/app/_words/pay-view';
import { besideFinding } from './findings';
import type { Leaf } from './leaf';
import type { LeafPay } from './leaf-figures';
import { subjects } from './list-names';
import { neighborsOf } from './neighbors-of';
import { SectorSource } from './sector-source';

interface LeafSectionProps {
  leaf: Leaf;
  axis: PayAxis;
  pay: LeafPay;
}

export function ExperiencePay({ leaf, axis, pay: { experience } }: LeafSectionProps) {
  const { rows, silent } = experience;
  const strips = rows.map(({ voices }) => voices);
  return (
    <PaySection
      id="experience"
      heading={experienceFinding(rows, gainIn(axis.view), leaf.who)}
      lead="Years as a coder, without managers and directors."
    >
      {rows.length > 0 && (
        <>
          <PayTable caption={`Pay of ${leaf.who} by experience`} subject="Experience" axis={axis} rows={rows} />
          <StripLegend strips={strips} />
        </>
      )}
      <Silent names={silent} />
      <SourceNote>
        <ModeledNote strips={strips} />
      </SourceNote>
    </PaySection>
  );
}

const besideLeads: Readonly<Record<LeafDimension, string>> = {
  credential:
    'Beside the credentials that are weighed against it. Who holds two counts with both; experience, role and setting differ too, so a gap is not the credential’s alone.',
  specialty:
    'Beside the specialties nearest in pay. Experience, state and setting differ too, so a gap is not the specialty’s alone.',
  setting:
    'Beside the settings nearest in pay. Experience, role and specialty differ too, so a gap is not the setting’s alone.',
};

export function BesidePay({ leaf, axis, pay }: LeafSectionProps) {
  const { href: _, ...own } = pay.own;
  const rows = [own, pay.national, ...neighborsOf(leaf, pay.peers)];
  const strips = rows.map(({ voices }) => voices);
  return (
    <PaySection
      id="beside"
      heading={besideFinding(leaf.who, own.voices, pay.national.voices)}
      lead={besideLeads[leaf.dimension]}
    >
      <PayTable
        caption={`${leaf.label} and its neighbors`}
        subject={subjects[leaf.dimension]}
        axis={axis}
        rows={rows}
        {...(pay.sector && { official: 'sector median' as const })}
      />
      <StripLegend strips={strips} />
      <SourceNote>
        <ModeledNote strips={strips} />
        <GuideSource section={pay.guideSection ?? pay.guideMedianSection} />
        {pay.sector && <SectorSource sources={officialSources(strips)} />}
      </SourceNote>
    </PaySection>
  );
}

/** What it pays in jobs that are alike otherwise, among the others of its dimension; the reference itself has none. */
export function LikeForLike({ leaf: { dimension, value }, axis: { view }, pay: { premiums } }: LeafSectionProps) {
  const own = premiums.premiums.find((premium) => premium.value === value);
  if (!own) return null;
  return (
    <PaySection
      id="like-for-like"
      heading={onePremiumFinding(premiums, own.value)}
      lead="Where the bar crosses zero, nobody can say that it pays more."
    >
      <PremiumStrips
        premiums={premiums}
        subject={subjects[dimension]}
        first={own.value}
        hrefOf={(other) => (other === value ? undefined : valueRoute(view, dimension, other))}
      />
    </PaySection>
  );
}

/** How pay moved from year to year. */
export function YearsPay({ leaf, axis, pay: { years } }: LeafSectionProps) {
  if (years.length < 2) return null;
  return (
    <PaySection
      id="years"
      heading={yearFinding(years, gainIn(axis.view))}
      lead={`All coders, by the year that the pay is for: the survey does not cut ${leaf.who} by year. The coders of one year are not those of another.`}
    >
      <PayTable caption="Pay of all coders by year" subject="Year" axis={axis} rows={years} />
    </PaySection>
  );
}

/** Where the survey reaches: states in the order of the alphabet, since few coders stand behind some. */
export function StatesPay({ leaf, axis, pay: { states } }: LeafSectionProps) {
  return (
    <PaySection
      id="states"
      heading={surveyedFinding(states.all, { one: 'state', several: 'places', who: leaf.who })}
      {...(states.rows.length > 0 && {
        lead: (
          <>
            In the order of the alphabet. The <CalculatorLink leaf={leaf} /> answers for every other state.
          </>
        ),
      })}
    >
      {states.rows.length > 0 ? (
        <LongPayTable caption={`Pay of ${leaf.who} by state`} subject="State" axis={axis} rows={states.rows} />
      ) : (
        <p>
          Until then the <CalculatorLink leaf={leaf} /> answers for each state from what is known of it and of{' '}
          {leaf.who}.
        </p>
      )}
    </PaySection>
  );
}

function CalculatorLink({ leaf: { dimension, value } }: { leaf: Leaf }) {
  return (
    <Link href={`/calculator?${dimension}=${value}`} prefetch={false}>
      calculator
    </Link>
  );
}
