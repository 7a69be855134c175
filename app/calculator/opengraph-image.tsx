import { readNationalShare } from '@/app/_national/national-share';
import { fixedPages } from '@/app/_site/fixed-pages';
import { shareImage, shareSize } from '@/app/_site/share-image';

export const alt = 'The national median as a start to what you should be paid';
export const size = shareSize;
export const contentType = 'image/png';

export default async function CalculatorImage() {
  return shareImage(await readNationalShare(fixedPages['/calculator'].title));
}
