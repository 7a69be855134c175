import type { FormEventHandler, ReactNode } from 'react';
import styles from './choice-list.module.css';
import { describedBy, FieldNotes, type FieldTexts } from './field';

type ChoiceListProps = Omit<FieldTexts, 'label'> & {
  legend: string;
  type: 'radio' | 'checkbox';
  /** Keys and labels, in the order in which people read them. */
  options: Readonly<Record<string, ReactNode>>;
  /** The keys chosen at first. */
  chosen: readonly string[];
  /** `columns` for many short choices, `stack` for sentences. */
  layout?: 'row' | 'columns' | 'stack';
  onChange?: FormEventHandler<HTMLFieldSetElement>;
};

/** Radios or checkboxes under one legend. The first one carries the list's id, for the error summary. */
export function ChoiceList(props: ChoiceListProps) {
  const { name, id = name, legend, hint, error, type, options, chosen, layout = 'row', onChange } = props;
  return (
    <fieldset className={styles.list} aria-describedby={describedBy({ id, hint, error })} onChange={onChange}>
      <legend className={styles.legend}>{legend}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className={styles[layout]}>
        {Object.entries(options).map(([key, text], index) => (
          <label key={key} className={styles.choice}>
            <input
              id={index === 0 ? id : undefined}
              type={type}
              name={name}
              value={key}
              defaultChecked={chosen.includes(key)}
              aria-invalid={error ? true : undefined}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
