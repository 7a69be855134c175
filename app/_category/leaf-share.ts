import { notFound } from 'next/navigation';
import { payShare } from '@/app/_pay/pay-share';
import type { LeafDimension } from '@/app/_site/leaf-routes';
import { shareImage } from '@/app/_site/share-image';
import { dollars } from '@/app/_words/money';
import { leafFromSlug } from './leaf';
import { readLeaf } from './leaf-figures';

/** The picture of a shared leaf. */
export async function leafShare(dimension: LeafDimension, slug: string): Promise<Response> {
  const leaf = leafFromSlug(dimension, slug);
  if (!leaf) notFound();
  const { survey, modeled } = (await readLeaf(leaf, 'annual')).own.voices;
  return shareImage(
    payShare({
      title: `What do ${leaf.who} earn?`,
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
