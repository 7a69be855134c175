import type { FieldError } from '@/app/_forms/error-summary';
import { formStates } from '@/app/_forms/form-state';
import type { TypedReport } from '@/lib/reports/typed-report';
import type { QuestionAboutPay } from '@/lib/survey/plausibility';
import type { Reading } from '@/lib/survey/typed-pay';
import type { AskedPlace } from './ask-place';
import type { AskedJob } from './job-question';

/** What the form shows: at first, and after each attempt that did not make a report. */
export interface ReportFormState {
  /** New for each attempt: the form is drawn anew, with what was typed as its defaults. */
  attempt: string;
  /** When it was drawn first: see lib/auth/form-guard.ts. */
  drawn: string;
  /** The report that this is a new version of. */
  originalId: string | undefined;
  typed: TypedReport;
  errors: FieldError[];
  place?: AskedPlace;
  /** What was read otherwise than it was typed. */
  readings?: readonly Reading[] | undefined;
  /** What is asked of whoever has reported before. */
  job?: AskedJob | undefined;
  question?: QuestionAboutPay | undefined;
  confirmed?: string | undefined;
  /** The finished report of someone not signed in: asked for next is the address. */
  encrypted?: string;
}

export const reportFormStates = formStates<ReportFormState>();
