import Link from 'next/link';
import styles from './admin-nav.module.css';

/** The two pages of moderation. */
export function AdminNav({ here }: { here: 'queue' | 'decisions' }) {
  return (
    <nav aria-label="Moderation" className={styles.nav}>
      <Link href="/admin" aria-current={here === 'queue' ? 'page' : undefined}>
        Queue
      </Link>
      <Link href="/admin/decisions" aria-current={here === 'decisions' ? 'page' : undefined}>
        Decisions
      </Link>
    </nav>
  );
}
