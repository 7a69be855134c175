import Link from 'next/link';
import styles from './site-header.module.css';
import { SiteLinks } from './site-links';

export function SiteHeader() {
  return (
    <header className={styles.header}>
      <a href="#content" className={styles.skip}>
        Skip to content
      </a>
      <div className={styles.bar}>
        <Link href="/" prefetch={false} className={styles.brand}>
          <BrandMark />
          Paychart
        </Link>
        <nav aria-label="Main" className={styles.nav}>
          <SiteLinks
            to={['/guide', '/states', '/areas', '/explore', '/calculator', '/claims', '/search', '/method', '/account']}
          />
        </nav>
        <Link href="/submit" prefetch={false} className={styles.report}>
          Report your pay
        </Link>
      </div>
    </header>
  );
}

/** A pay strip in small: the guide's band, the survey's bar, the median. */
function BrandMark() {
  return (
    <svg width="26" height="18" viewBox="0 0 26 18" aria-hidden="true">
      <rect className={styles.band} y="3" width="26" height="12" rx="2" />
      <rect className={styles.survey} x="5" y="6" width="15" height="6" rx="1" />
      <rect className={styles.tick} x="11.5" width="2.5" height="18" rx="0.5" />
    </svg>
  );
}
