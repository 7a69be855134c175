import { guarantees } from '@/lib/privacy/guarantees';
import styles from './page.module.css';

/** Sentences that are tested. */
export function PromiseList({ names }: { names: readonly (keyof typeof guarantees)[] }) {
  return (
    <ul className={styles.promises}>
      {names.map((name) => (
        <li key={name}>{guarantees[name]}</li>
      ))}
    </ul>
  );
}
