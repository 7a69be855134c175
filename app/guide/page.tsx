import Link from 'next/link';
import { Bias } from '@/app/_site/bias';
import { fixedMetadata } from '@/app/_site/fixed-pages';
import styles from './page.module.css';
import { topicRoute, topics } from './topics';

export const metadata = fixedMetadata('/guide');

export default async function GuidePage() {
  const answers = await Promise.all(topics.map(async (topic) => ({ topic, answer: (await topic.read()).answer })));
  return (
    <>
      <h1>Medical coding and its pay</h1>
      <p className={styles.lead}>
        One page for each question, with the answer that today’s figures give. When the figures change, so do the
        answers.
      </p>
      <ol className={styles.topics}>
        {answers.map(({ topic, answer }) => (
          <li key={topic.slug} className={styles.topic}>
            <h2>
              <Link href={topicRoute(topic)} prefetch={false}>
                {topic.title}
              </Link>
            </h2>
            <p>{answer}.</p>
          </li>
        ))}
      </ol>
      <Bias />
    </>
  );
}
