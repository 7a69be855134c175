import type { Route } from 'next';
import styles from './search-box.module.css';

interface SearchBoxProps {
  /** The page that answers; it is asked for with `q`. */
  action: Route<'/search' | '/areas'>;
  /** What may be typed. */
  label: string;
  /** Whether the label is for screen readers alone. */
  labelHidden?: boolean;
  typed: string;
  maxLength: number;
}

/** One question in a plain form: its answer is a page with an address of its own. */
export function SearchBox({ action, label, labelHidden = false, typed, maxLength }: SearchBoxProps) {
  return (
    <search>
      <form action={action} method="get" className={styles.form}>
        <label htmlFor="q" className={labelHidden ? 'visually-hidden' : styles.label}>
          {label}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={typed}
          maxLength={maxLength}
          enterKeyHint="search"
          autoComplete="off"
          className={styles.question}
        />
        <button type="submit" className={styles.send}>
          Search
        </button>
      </form>
    </search>
  );
}
