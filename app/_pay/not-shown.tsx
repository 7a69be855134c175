import styles from './not-shown.module.css';

/** Names what a table leaves out, because nothing can be shown of it yet. */
export function NotShown({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className={styles.notShown}>
      Nothing to show yet, because there are too few coders or a figure could give them away: {names.join(', ')}.
    </p>
  );
}
