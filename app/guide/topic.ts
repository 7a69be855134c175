import type { ReactNode } from 'react';
import type { PaySectionProps } from '@/app/_pay/pay-section';

/** One page of the guide. */
export interface Topic {
  /** Its place in the URL. */
  slug: string;
  /** The day on which it was first read by others, such as `2026-11-24`. Its figures have days of their own. */
  published: string;
  title: string;
  /** One sentence for search results and shared links. */
  description: string;
  /** What the page says, with the figures of the moment. */
  read(): Promise<TopicContent>;
}

interface TopicContent {
  /** The answer in one sentence, without a full stop at its end; the contents show it as well. */
  answer: string;
  /** What stands between the answer and the first section. */
  intro?: ReactNode;
  sections: readonly PaySectionProps[];
}
