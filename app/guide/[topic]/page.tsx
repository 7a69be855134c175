import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TopicPage } from '@/app/guide/topic-page';
import { topicAt, topicRoute, topics } from '@/app/guide/topics';

/** One is enough to try the template at build time: the page cache has the others rendered when they are asked for. */
export function generateStaticParams() {
  return topics.slice(0, 1).map(({ slug }) => ({ topic: slug }));
}

export async function generateMetadata({ params }: PageProps<'/guide/[topic]'>): Promise<Metadata> {
  const placed = topicAt((await params).topic);
  if (!placed) return {};
  const { title, description } = placed.topic;
  return { title, description, alternates: { canonical: topicRoute(placed.topic) } };
}

export default async function OneTopicPage({ params }: PageProps<'/guide/[topic]'>) {
  const placed = topicAt((await params).topic);
  if (!placed) notFound();
  return <TopicPage {...placed} />;
}
