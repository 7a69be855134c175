import type { PageRoute } from '@/app/_components/page-route';
import { experience } from './_topics/experience';
import type { Topic } from './topic';

/** The guide in its order. What is in this list is listed, linked and prerendered; nothing else is. */
export const topics: readonly Topic[] = [experience];

export interface PlacedTopic {
  topic: Topic;
  /** From 1 on. */
  number: number;
  previous: Topic | undefined;
  next: Topic | undefined;
}

/** The topic with what comes before and after it; undefined when there is none of that name. */
export function topicAt(slug: string): PlacedTopic | undefined {
  const index = topics.findIndex((topic) => topic.slug === slug);
  const topic = topics[index];
  return topic && { topic, number: index + 1, previous: topics[index - 1], next: topics[index + 1] };
}

export function topicRoute({ slug }: Topic): PageRoute {
  return `/guide/${slug}`;
}
