import Link from 'next/link';
import styles from './site-footer.module.css';

export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p>
          Paychart is a salary survey of medical coders in the United States. Coders choose to report, so its figures
          describe those who did.
        </p>
        <nav aria-label="Footer">
          <ul>
            <li>
              <Link href="/" prefetch={false}>
                What coders earn
              </Link>
            </li>
            <li>
              <Link href="/guide" prefetch={false}>
                Guide
              </Link>
            </li>
            <li>
              <Link href="/states" prefetch={false}>
                States
              </Link>
            </li>
            <li>
              <Link href="/areas" prefetch={false}>
                Where you live
              </Link>
            </li>
            <li>
              <Link href="/certifications" prefetch={false}>
                Certifications
              </Link>
            </li>
            <li>
              <Link href="/specialties" prefetch={false}>
                Specialties
              </Link>
            </li>
            <li>
              <Link href="/settings" prefetch={false}>
                Settings
              </Link>
            </li>
            <li>
              <Link href="/search" prefetch={false}>
                Search
              </Link>
            </li>
            <li>
              <Link href="/method" prefetch={false}>
                How we know
              </Link>
            </li>
            <li>
              <Link href="/transparency" prefetch={false}>
                Moderation report
              </Link>
            </li>
            <li>
              <Link href="/privacy" prefetch={false}>
                What we store
              </Link>
            </li>
            <li>
              <Link href="/submit" prefetch={false}>
                Report your pay
              </Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
