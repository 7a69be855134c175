import Link from 'next/link';
import styles from './breadcrumb.module.css';
import type { PageRoute } from './page-route';

interface BreadcrumbProps {
  /** From the outermost page inwards. */
  above: readonly { href: PageRoute; label: string }[];
  /** This page. */
  here: string;
}

/** Where a page stands. */
export function Breadcrumb({ above, here }: BreadcrumbProps) {
  return (
    <nav aria-label="Breadcrumb" className={styles.breadcrumb}>
      <ol>
        {above.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
