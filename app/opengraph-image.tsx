import { readNationalShare } from './_national/national-share';
import { shareImage, shareSize } from './_site/share-image';

export const alt = 'What medical coders earn, and how many are behind the figure';
export const size = shareSize;
export const contentType = 'image/png';

export default async function HomeImage() {
  return shareImage(await readNationalShare('What do medical coders earn?'));
}
