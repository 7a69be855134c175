import { notFound } from 'next/navigation';
import { citedDataset } from '@/app/_pay/source-note';
import { shareImage, shareSize } from '@/app/_site/share-image';
import { areaInSentence, yearlyText } from '@/app/areas/area-words';
import { readArea } from '@/lib/areas/read-area';

export const alt = 'What medical coders earn in an area';
export const size = shareSize;
export const contentType = 'image/png';

export default async function AreaImage({ params }: Pick<PageProps<'/areas/[area]'>, 'params'>) {
  const found = await readArea((await params).area);
  if (!found) notFound();
  const { area, source } = found;
  const { entryCents, meanCents, experiencedCents } = area;
  return shareImage({
    title: `What do medical coders earn in ${areaInSentence(area)}?`,
    figure: { of: 'official', amount: yearlyText(meanCents), per: 'a year' },
    text: `is the mean of medical records specialists, a broader group. Entry ${yearlyText(entryCents)}, experienced ${yearlyText(experiencedCents)}.`,
    evidence: citedDataset(source),
  });
}
