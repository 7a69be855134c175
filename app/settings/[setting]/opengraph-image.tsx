import { categoryShare } from '@/app/_category/category-share';
import { shareSize } from '@/app/_site/share-image';

export const alt = 'What the coders of a work setting earn';
export const size = shareSize;
export const contentType = 'image/png';

export default async function SettingImage({ params }: Pick<PageProps<'/settings/[setting]'>, 'params'>) {
  return categoryShare('setting', (await params).setting);
}
