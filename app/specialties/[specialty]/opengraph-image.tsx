import { categoryShare } from '@/app/_category/category-share';
import { shareSize } from '@/app/_site/share-image';

export const alt = 'What the coders of a specialty earn';
export const size = shareSize;
export const contentType = 'image/png';

export default async function SpecialtyImage({ params }: Pick<PageProps<'/specialties/[specialty]'>, 'params'>) {
  return categoryShare('specialty', (await params).specialty);
}
