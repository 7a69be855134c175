import { notFound } from 'next/navigation';
import { shareImage, shareSize } from '@/app/_site/share-image';
import { topicAt } from '@/app/guide/topics';

export const alt = 'A question of the guide and its answer by today’s figures';
export const size = shareSize;
export const contentType = 'image/png';

export default async function TopicImage({ params }: Pick<PageProps<'/guide/[topic]'>, 'params'>) {
  const placed = topicAt((await params).topic);
  if (!placed) notFound();
  const { answer } = await placed.topic.read();
  return shareImage({
    title: placed.topic.title,
    figure: null,
    text: `${answer}.`,
    evidence: 'From the guide to medical coding and its pay',
  });
}
