import Link from 'next/link';
import styles from './page.module.css';

export function NotChangeable() {
  return (
    <>
      <title>This report can’t be changed · Paychart</title>
      <h1>This report can’t be changed</h1>
      <p className={styles.lede}>
        You no longer have this report: it was changed, withdrawn or deleted in the meantime, or its year is closed for
        the survey. See <Link href="/account">your reports</Link>.
      </p>
    </>
  );
}
