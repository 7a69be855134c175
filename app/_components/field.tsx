import type { ComponentProps, ReactNode } from 'react';
import styles from './field.module.css';

export interface FieldTexts {
  /** Also the id of the control, so that an error summary can link to it. */
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
}

/** The ids of what describes a control: its hint, then its error. */
export function describedBy({ name, hint, error }: Pick<FieldTexts, 'name' | 'hint' | 'error'>): string | undefined {
  const ids = [hint ? `${name}-hint` : undefined, error ? `${name}-error` : undefined].filter((id) => id !== undefined);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The hint and the error of a control, as `describedBy` names them. */
export function FieldNotes({ name, hint, error }: Pick<FieldTexts, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <p id={`${name}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} className={styles.error}>
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
    </>
  );
}

type TextFieldProps = FieldTexts & {
  prefix?: string;
  suffix?: string | undefined;
} & Omit<ComponentProps<'input'>, 'id' | 'name' | 'prefix' | 'className'>;

/** One line of text with its label. Prefix and suffix are for the eye: the label must say the unit as well. */
export function TextField({ name, label, hint, error, prefix, suffix, ...input }: TextFieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={name} className={styles.label}>
        {label}
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      <div className={styles.box}>
        {prefix && (
          <span aria-hidden="true" className={styles.affix}>
            {prefix}
          </span>
        )}
        <input
          type="text"
          {...input}
          id={name}
          name={name}
          className={styles.control}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ name, hint, error })}
        />
        {suffix && (
          <span aria-hidden="true" className={styles.affix}>
            {suffix}
          </span>
        )}
      </div>
    </div>
  );
}

type SelectFieldProps = FieldTexts & {
  /** Keys and labels, in the order in which people read them. */
  options: Readonly<Record<string, string>>;
  /** The key chosen at first; anything else shows the empty choice. */
  chosen: string;
  /** What the empty choice says. */
  open?: string;
};

export function SelectField({ name, label, hint, error, options, chosen, open = 'Choose one' }: SelectFieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={name} className={styles.label}>
        {label}
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      <div className={styles.box}>
        <select
          id={name}
          name={name}
          defaultValue={chosen}
          className={styles.control}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ name, hint, error })}
        >
          <option value="">{open}</option>
          {Object.entries(options).map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
