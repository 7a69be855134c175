import type { FieldError } from '@/app/_components/error-summary';

/** Why the report was not taken, after an attempt to send it. */
export interface SendState {
  /** New for each attempt. */
  attempt: string;
  errors: FieldError[];
}
