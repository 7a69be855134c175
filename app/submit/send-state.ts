import type { FieldError } from '@/app/_forms/error-summary';
import { formStates } from '@/app/_forms/form-state';
import type { AskedJob } from './job-question';

/** Why the report was not taken, after an attempt to send it. */
export interface SendState {
  /** New for each attempt. */
  attempt: string;
  errors: FieldError[];
  /** What is asked of whoever has reported before. */
  job?: AskedJob | undefined;
}

export const sendStates = formStates<SendState>();
