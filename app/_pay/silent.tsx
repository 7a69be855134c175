import styles from './silent.module.css';

/** Names what a table leaves out, because nothing can be shown of it yet. */
export function Silent({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className={styles.silent}>
      Nothing to show yet, because there are too few coders or a figure could give them away: {names.join(', ')}.
    </p>
  );
}
