import { readHomeShare } from '@/app/_national/home-share';
import { fixedPages } from '@/app/_site/fixed-pages';
import { shareImage, shareSize } from '@/app/_site/share-image';

export const alt = 'The national median as a start to what you should be paid';
export const size = shareSize;
export const contentType = 'image/png';

export default async function CalculatorImage() {
  return shareImage(await readHomeShare(fixedPages['/calculator'].title));
}
