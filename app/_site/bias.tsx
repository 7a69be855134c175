import Link from 'next/link';
import styles from './bias.module.css';

/** What every page with survey figures must say. */
export function Bias() {
  return (
    <aside aria-labelledby="bias" className={styles.bias}>
      <h2 id="bias">Read the survey with care</h2>
      <p>
        Coders chose to report their pay. Those who are certified, well paid or looking for another job may be more
        likely to do so, so the survey’s figures may be higher than what coders in general earn.{' '}
        <Link href="/method" prefetch={false}>
          How we know
        </Link>{' '}
        explains what we do about it. Every report helps:{' '}
        <Link href="/submit" prefetch={false}>
          report your pay
        </Link>
        , in two minutes.
      </p>
    </aside>
  );
}
