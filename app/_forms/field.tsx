import type { ComponentProps, ReactNode } from 'react';
import styles from './field.module.css';

export interface FieldTexts {
  name: string;
  /** Of the control, so that an error summary can link to it; unset: its name. A page with several such forms gives it. */
  id?: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
}

interface Notes extends Pick<FieldTexts, 'hint' | 'error'> {
  /** Of the control. */
  id: string;
}

/** The ids of what describes a control: its hint, then its error. */
export function describedBy({ id, hint, error }: Notes): string | undefined {
  const ids = [hint ? `${id}-hint` : undefined, error ? `${id}-error` : undefined].filter((each) => each !== undefined);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The hint and the error of a control, as `describedBy` names them. */
export function FieldNotes({ id, hint, error }: Notes) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
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
export function TextField({ name, id = name, label, hint, error, prefix, suffix, ...input }: TextFieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className={styles.box}>
        {prefix && (
          <span aria-hidden="true" className={styles.affix}>
            {prefix}
          </span>
        )}
        <input
          type="text"
          {...input}
          id={id}
          name={name}
          className={styles.control}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ id, hint, error })}
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

export function SelectField(props: SelectFieldProps) {
  const { name, id = name, label, hint, error, options, chosen, open = 'Choose one' } = props;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className={styles.box}>
        <select
          id={id}
          name={name}
          defaultValue={chosen}
          className={styles.control}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ id, hint, error })}
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
