import { NextStep, NextSteps } from '@/app/_pay/next-steps';
import { valueRoute } from '@/app/_site/category-routes';
import { type Category, categoryOf } from './category';

/** The claim of the guide that is about a value, by its place on the page of claims. */
const claims: Readonly<Record<string, string>> = {
  cpc: 'cpc',
  risk_adjustment: 'risk-adjustment',
  hospital: 'hospitals',
  physician_office: 'hospitals',
};

export function CategorySteps({ category: { dimension, value, words, who } }: { category: Category }) {
  const claim = claims[value] ?? (dimension === 'credential' ? 'certified' : undefined);
  return (
    <NextSteps>
      {words.next.flatMap((next) => {
        const category = categoryOf(next.dimension, next.value);
        const href = valueRoute('annual', next.dimension, next.value);
        if (!category || !href) return [];
        return (
          <NextStep key={category.label} href={href} label={category.label}>
            {next.why}
          </NextStep>
        );
      })}
      <NextStep href={`/calculator?${dimension}=${value}`} label="Your own case">
        the range for {who} in your state, with your experience, and where an offer falls in it
      </NextStep>
      {claim && (
        <NextStep href={`/claims#${claim}`} label="The guide’s claim, checked">
          what the guide says it is worth, beside today’s figures
        </NextStep>
      )}
    </NextSteps>
  );
}
