import { guarantees } from '@/lib/privacy/guarantees';
import styles from './page.module.css';

/** Sentences that are tested. */
export function GuaranteeList({ names }: { names: readonly (keyof typeof guarantees)[] }) {
  return (
    <ul className={styles.guarantees}>
      {names.map((name) => (
        <li key={name}>{guarantees[name]}</li>
      ))}
    </ul>
  );
}
