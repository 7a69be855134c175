import Link from 'next/link';
import { PaySection } from '@/app/_pay/pay-section';
import { Bias } from '@/app/_site/bias';
import { BreadcrumbData } from '@/app/_site/breadcrumb-data';
import { LinkedData } from '@/app/_site/linked-data';
import { organizationData } from '@/app/_site/organization-data';
import { siteAddress } from '@/app/_site/site-address';
import type { Topic } from './topic';
import styles from './topic-page.module.css';
import { type PlacedTopic, topicRoute, topics } from './topics';

/** A topic with where it stands in the guide, and the way through it. */
export async function TopicPage({ topic, number, previous, next }: PlacedTopic) {
  const { answer, intro, sections } = await topic.read();
  const organization = organizationData();
  return (
    <article>
      <LinkedData
        data={{
          '@type': 'Article',
          headline: topic.title,
          description: topic.description,
          datePublished: topic.published,
          author: organization,
          publisher: organization,
          mainEntityOfPage: siteAddress(topicRoute(topic)),
        }}
      />
      <BreadcrumbData above={[{ href: '/guide', label: 'Guide' }]} here={topic.title} />
      <div className={styles.top}>
        <div>
          <p className={styles.place}>
            <Link href="/guide" prefetch={false}>
              Guide
            </Link>
            , {number} of {topics.length}
          </p>
          <h1>{topic.title}</h1>
          <p className={styles.answer}>{answer}.</p>
          {intro && <div className={styles.intro}>{intro}</div>}
        </div>
        <nav aria-labelledby="contents" className={styles.contents}>
          <h2 id="contents">On this page</h2>
          <ul>
            {sections.map(({ id, heading }) => (
              <li key={id}>
                <a href={`#${id}`}>{heading}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {sections.map((section) => (
        <PaySection key={section.id} {...section} />
      ))}
      <Bias />
      <nav aria-label="Guide" className={styles.turn}>
        {previous && <Turn topic={previous} rel="prev" />}
        {next && <Turn topic={next} rel="next" />}
      </nav>
    </article>
  );
}

function Turn({ topic, rel }: { topic: Topic; rel: 'prev' | 'next' }) {
  return (
    <Link href={topicRoute(topic)} prefetch={false} rel={rel} className={styles[rel]}>
      <span className={styles.direction}>{rel === 'prev' ? 'Before this' : 'Next'}</span>
      {topic.title}
    </Link>
  );
}
