import type { FieldError } from '@/app/_components/error-summary';
import type { Question } from '@/lib/survey/plausibility';
import type { TypedReport } from './typed-report';

/** What the form shows: at first, and after each attempt that did not make a report. */
export interface ReportFormState {
  /** New for each attempt: the form is drawn anew, with what was typed as its defaults. */
  attempt: string;
  typed: TypedReport;
  errors: FieldError[];
  /** The session ended meanwhile: nothing was sent. */
  signedOut: boolean;
  question?: Question;
  confirmed?: string;
}
