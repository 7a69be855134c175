import { fixedPages } from '@/app/_site/fixed-pages';
import { shareImage, shareSize } from '@/app/_site/share-image';
import { readClaims } from '@/lib/estimate/read-claims';
import { claimsHeading } from './claims-heading';

export const alt = 'How many of a career guide’s claims today’s figures support';
export const size = shareSize;
export const contentType = 'image/png';

export default async function ClaimsImage() {
  const verdicts = (await readClaims()).map(({ verdict }) => verdict);
  return shareImage({
    title: fixedPages['/claims'].title,
    figure: null,
    text: `${claimsHeading(verdicts)}.`,
    evidence: 'The verdicts move with the reports',
  });
}
