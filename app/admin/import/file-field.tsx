import { describedBy, FieldNotes, type FieldTexts } from '@/app/_forms/field';
import styles from './file-field.module.css';

/** One file to choose, with its label. */
export function FileField({ name, id = name, label, hint, error, accept }: FieldTexts & { accept: string }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      <input
        type="file"
        id={id}
        name={name}
        accept={accept}
        className={styles.file}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
      />
    </div>
  );
}
