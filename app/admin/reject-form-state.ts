import type { FieldError } from '@/app/_components/error-summary';

/** What the form to reject a report shows: at first, and after each attempt that did not reject it. */
export interface RejectFormState {
  /** New for each attempt: the form is drawn anew, with what was typed as its defaults. */
  attempt: string;
  report: string;
  typed: { kind: string; words: string };
  errors: FieldError[];
}
