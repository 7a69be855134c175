import { fixedPages } from '@/app/_found/fixed-pages';
import { readHomeShare } from '@/app/_home/home-share';
import { shareImage, shareSize } from '@/app/_share/share-image';

export const alt = 'The national median as a start to what you should be paid';
export const size = shareSize;
export const contentType = 'image/png';

export default async function CalculatorImage() {
  return shareImage(await readHomeShare(fixedPages['/calculator'].title));
}
