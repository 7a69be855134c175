import type { FieldError } from '@/app/_forms/error-summary';
import { formStates } from '@/app/_forms/form-state';

/** What a form that decides on reports shows: at first, and after each attempt that decided nothing. */
export interface DecideFormState {
  /** New for each attempt: the form is drawn anew, with what was typed as its defaults. */
  attempt: string;
  typed: { reports: string[]; kind: string; words: string };
  errors: FieldError[];
}

export const decideFormStates = formStates<DecideFormState>();

export const blankDecision: DecideFormState = {
  attempt: '',
  typed: { reports: [], kind: '', words: '' },
  errors: [],
};
