import styles from './silent.module.css';
import { tooFewCoders } from './strip-text';

/** Names what a table leaves out, because nothing can be shown of it yet. */
export function Silent({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className={styles.silent}>
      With {tooFewCoders}: {names.join(', ')}.
    </p>
  );
}
