import Link from 'next/link';
import type { ReactNode } from 'react';
import type { PageRoute } from '@/app/_site/page-route';
import styles from './terms.module.css';

interface Term {
  name: string;
  href?: PageRoute;
  /** Small, beside the name. */
  note?: string;
  text: ReactNode;
}

/** Names and what they mean, one beneath the other. */
export function Terms({ terms }: { terms: readonly Term[] }) {
  return (
    <dl className={styles.terms}>
      {terms.map(({ name, href, note, text }) => (
        <div key={name} className={styles.term}>
          <dt>
            {href ? (
              <Link href={href} prefetch={false}>
                {name}
              </Link>
            ) : (
              name
            )}
            {note && <span className={styles.note}>{note}</span>}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
