import { notFound } from 'next/navigation';
import { payShare } from '@/app/_pay/pay-share';
import type { CategoryDimension } from '@/app/_site/category-routes';
import { shareImage } from '@/app/_site/share-image';
import { dollars } from '@/app/_words/money';
import { categoryFromSlug } from './category';
import { readCategory } from './category-figures';

/** The picture of a shared category. */
export async function categoryShare(dimension: CategoryDimension, slug: string): Promise<Response> {
  const category = categoryFromSlug(dimension, slug);
  if (!category) notFound();
  const { survey, modeled } = (await readCategory(category, 'annual')).own.voices;
  return shareImage(
    payShare({
      title: `What do ${category.who} earn?`,
      survey,
      who: 'those',
      otherwise: modeled
        ? {
            of: 'modeled',
            cents: modeled.medianCents,
            what: `the modeled median, ${dollars(modeled.lowCents)} to ${dollars(modeled.highCents)} with 80% confidence`,
          }
        : null,
    }),
  );
}
