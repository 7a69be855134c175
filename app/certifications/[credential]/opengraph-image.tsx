import { categoryShare } from '@/app/_category/category-share';
import { shareSize } from '@/app/_site/share-image';

export const alt = 'What the holders of a credential earn';
export const size = shareSize;
export const contentType = 'image/png';

export default async function CertificationImage({
  params,
}: Pick<PageProps<'/certifications/[credential]'>, 'params'>) {
  return categoryShare('credential', (await params).credential);
}
