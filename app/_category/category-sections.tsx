import Link from 'next/link';
import { experienceHeading, yearHeading } from '@/app/_national/headings';
import { LongPayTable } from '@/app/_pay/long-pay-table';
import { ModeledNote } from '@/app/_pay/modeled-note';
import { NotShown } from '@/app/_pay/not-shown';
import { officialSources } from '@/app/_pay/official-pay';
import type { PayAxis } from '@/app/_pay/pay-axis';
import { PaySection } from '@/app/_pay/pay-section';
import { PayTable } from '@/app/_pay/pay-table';
import { onePremiumHeading } from '@/app/_pay/premium-heading';
import { PremiumStrips } from '@/app/_pay/premium-strips';
import { GuideSource, SourceNote } from '@/app/_pay/source-note';
import { StripLegend } from '@/app/_pay/strip-legend';
import { surveyedHeading } from '@/app/_pay/surveyed-heading';
import { type CategoryDimension, valueRoute } from '@/app/_site/category-routes';
import { gainIn } from '@/app/_words/pay-view';
import type { Category } from './category';
import type { CategoryPay } from './category-figures';
import { besideHeading } from './headings';
import { subjects } from './list-names';
import { neighborsOf } from './neighbors-of';
import { SectorSource } from './sector-source';

interface CategorySectionProps {
  category: Category;
  axis: PayAxis;
  pay: CategoryPay;
}

export function ExperiencePay({ category, axis, pay: { experience } }: CategorySectionProps) {
  const { rows, notShown } = experience;
  const strips = rows.map(({ voices }) => voices);
  return (
    <PaySection
      id="experience"
      heading={experienceHeading(rows, gainIn(axis.view), category.who)}
      lead="Years as a coder, excluding managers and directors."
    >
      {rows.length > 0 && (
        <>
          <PayTable caption={`Pay of ${category.who} by experience`} subject="Experience" axis={axis} rows={rows} />
          <StripLegend strips={strips} />
        </>
      )}
      <NotShown names={notShown} />
      <SourceNote>
        <ModeledNote strips={strips} />
      </SourceNote>
    </PaySection>
  );
}

const besideLeads: Readonly<Record<CategoryDimension, string>> = {
  credential:
    'Next to the credentials it is usually compared with. Coders with two count under both. Experience, role and setting differ too, so the credential alone does not explain a gap.',
  specialty:
    'Next to the specialties closest in pay. Experience, state and setting differ too, so the specialty alone does not explain a gap.',
  setting:
    'Next to the settings closest in pay. Experience, role and specialty differ too, so the setting alone does not explain a gap.',
};

export function BesidePay({ category, axis, pay }: CategorySectionProps) {
  const { href: _, ...own } = pay.own;
  const rows = [own, pay.national, ...neighborsOf(category, pay.peers)];
  const strips = rows.map(({ voices }) => voices);
  return (
    <PaySection
      id="beside"
      heading={besideHeading(category.who, own.voices, pay.national.voices)}
      lead={besideLeads[category.dimension]}
    >
      <PayTable
        caption={`${category.label} and its neighbors`}
        subject={subjects[category.dimension]}
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
export function LikeForLike({
  category: { dimension, value },
  axis: { view },
  pay: { premiums },
}: CategorySectionProps) {
  const own = premiums.premiums.find((premium) => premium.value === value);
  if (!own) return null;
  return (
    <PaySection
      id="like-for-like"
      heading={onePremiumHeading(premiums, own.value)}
      lead="Where the bar crosses zero, we can’t say that it pays more."
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
export function YearsPay({ category, axis, pay: { years } }: CategorySectionProps) {
  if (years.length < 2) return null;
  return (
    <PaySection
      id="years"
      heading={yearHeading(years, gainIn(axis.view))}
      lead={`All coders, by the year that the pay is for: the survey does not split ${category.who} by year. The coders of one year are not the same as those of another.`}
    >
      <PayTable caption="Pay of all coders by year" subject="Year" axis={axis} rows={years} />
    </PaySection>
  );
}

/** Where the survey reaches: states in the order of the alphabet, since few coders stand behind some. */
export function StatesPay({ category, axis, pay: { states } }: CategorySectionProps) {
  return (
    <PaySection
      id="states"
      heading={surveyedHeading(states.all, { one: 'state', several: 'places', who: category.who })}
      {...(states.rows.length > 0 && {
        lead: (
          <>
            In alphabetical order. The <CalculatorLink category={category} /> answers for every other state.
          </>
        ),
      })}
    >
      {states.rows.length > 0 ? (
        <LongPayTable caption={`Pay of ${category.who} by state`} subject="State" axis={axis} rows={states.rows} />
      ) : (
        <p>
          Until then the <CalculatorLink category={category} /> estimates each state from what is known about it and
          about {category.who}.
        </p>
      )}
    </PaySection>
  );
}

function CalculatorLink({ category: { dimension, value } }: { category: Category }) {
  return (
    <Link href={`/calculator?${dimension}=${value}`} prefetch={false}>
      calculator
    </Link>
  );
}
