import Link from 'next/link';
import type { Viewer } from '@/lib/auth/viewer';
import styles from './admin-nav.module.css';

const pages = {
  queue: { href: '/admin', name: 'Queue', adminsOnly: false },
  log: { href: '/admin/log', name: 'Log', adminsOnly: false },
  import: { href: '/admin/import', name: 'Import', adminsOnly: true },
  users: { href: '/admin/users', name: 'People', adminsOnly: true },
  health: { href: '/admin/health', name: 'Health', adminsOnly: true },
} as const;

/** The moderation pages that the viewer may open. */
export function AdminNav({ viewer, here }: { viewer: Viewer; here: keyof typeof pages }) {
  return (
    <nav aria-label="Moderation" className={styles.nav}>
      {Object.entries(pages)
        .filter(([, { adminsOnly }]) => !adminsOnly || viewer.role === 'admin')
        .map(([key, { href, name }]) => (
          <Link key={key} href={href} aria-current={key === here ? 'page' : undefined}>
            {name}
          </Link>
        ))}
    </nav>
  );
}
