import { promises } from '@/lib/privacy/promises';
import styles from './page.module.css';

/** Sentences that are tested. */
export function PromiseList({ names }: { names: readonly (keyof typeof promises)[] }) {
  return (
    <ul className={styles.promises}>
      {names.map((name) => (
        <li key={name}>{promises[name]}</li>
      ))}
    </ul>
  );
}
