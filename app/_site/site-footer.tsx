import styles from './site-footer.module.css';
import { SiteLinks } from './site-links';

export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p>
          Paychart is a salary survey of medical coders in the United States. Coders choose to report, so its figures
          describe those who did.
        </p>
        <nav aria-label="Footer">
          <SiteLinks
            to={[
              '/',
              '/guide',
              '/states',
              '/areas',
              '/certifications',
              '/specialties',
              '/settings',
              '/search',
              '/method',
              '/data',
              '/transparency',
              '/privacy',
              '/submit',
            ]}
          />
        </nav>
      </div>
    </footer>
  );
}
