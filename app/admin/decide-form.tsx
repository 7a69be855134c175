'use client';

import { type ReactNode, useActionState, useId } from 'react';
import { ErrorSummary } from '@/app/_forms/error-summary';
import { SubmitButton } from '@/app/_forms/submit-button';
import { decide } from './actions';
import styles from './decide-form.module.css';
import type { DecideFormState } from './decide-form-state';
import { RejectionFields } from './rejection-fields';

interface DecideFormProps {
  first: DecideFormState;
  /** Reports to select from. */
  rows?: { id: string; label: string; own: boolean; content: ReactNode }[];
  /** Reports that are meant as they are. */
  reports?: string[];
  /** What the buttons say they decide on. */
  what: string;
  /** Of the queue, to come back to. */
  filter: string;
}

/** Approves or rejects reports in one batch. */
export function DecideForm({ first, rows = [], reports = [], what, filter }: DecideFormProps) {
  const [{ attempt, typed, errors }, action] = useActionState(decide, first);
  // Next keeps the page before in the document, hidden, with a form like this one.
  const form = useId();
  return (
    <form key={attempt} action={action} noValidate autoComplete="off">
      {errors.length > 0 && (
        <ErrorSummary errors={errors.map(({ name, message }) => ({ name: `${form}${name}`, message }))} />
      )}
      <input type="hidden" name="filter" value={filter} />
      {reports.map((id) => (
        <input key={id} type="hidden" name="report" value={id} />
      ))}
      {rows.length > 0 && (
        <ol id={`${form}reports`} className={styles.rows} tabIndex={-1}>
          {rows.map(({ id, label, own, content }) => (
            <li key={id} className={styles.row}>
              {own ? (
                <span className={styles.own}>Yours</span>
              ) : (
                <label className={styles.select}>
                  <input
                    type="checkbox"
                    name="report"
                    value={id}
                    defaultChecked={typed.reports.includes(id)}
                    data-row
                    aria-label={label}
                  />
                </label>
              )}
              {content}
            </li>
          ))}
        </ol>
      )}
      <div className={styles.decide}>
        {rows.length > 1 && (
          <button type="button" className={styles.all} onClick={({ currentTarget }) => selectAll(currentTarget.form)}>
            Select all on this page
          </button>
        )}
        {/* First, so that Enter in a field never approves. */}
        <RejectionFields form={form} typed={typed} errors={errors} what={what} />
        <SubmitButton busy="Approving…" decision="approve">
          Approve {what}
        </SubmitButton>
      </div>
    </form>
  );
}

/** All, or none where all are selected. */
function selectAll(form: HTMLFormElement | null): void {
  const boxes = [...(form?.querySelectorAll<HTMLInputElement>('input[data-row]') ?? [])];
  const all = boxes.every(({ checked }) => checked);
  for (const box of boxes) box.checked = !all;
}
