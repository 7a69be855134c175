import Link from 'next/link';
import styles from './page.module.css';

export function NotChangeable() {
  return (
    <>
      <title>This report can’t be changed · Paychart</title>
      <h1>This report can’t be changed</h1>
      <p className={styles.lede}>
        You have no such report any more: it was changed, withdrawn or deleted meanwhile, or its year is over for the
        survey. Look at <Link href="/account">your reports</Link>.
      </p>
    </>
  );
}
