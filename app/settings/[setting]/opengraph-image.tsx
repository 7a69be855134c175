import { leafShare } from '@/app/_category/leaf-share';
import { shareSize } from '@/app/_site/share-image';

export const alt = 'What the coders of a work setting earn';
export const size = shareSize;
export const contentType = 'image/png';

export default async function SettingImage({ params }: Pick<PageProps<'/settings/[setting]'>, 'params'>) {
  return leafShare('setting', (await params).setting);
}
