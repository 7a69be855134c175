import Link from 'next/link';
import styles from './breadcrumb.module.css';
import { BreadcrumbData, type Place } from './breadcrumb-data';

/** Where a page stands, for people and for machines. */
export function Breadcrumb({ above, here }: Place) {
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
      <BreadcrumbData above={above} here={here} />
    </nav>
  );
}
