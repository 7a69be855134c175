import type { FieldError } from '@/app/_forms/error-summary';
import { formStates } from '@/app/_forms/form-state';

/** What the sign-in form shows: at first, after a failed attempt (with what was typed), or once the email is out. */
export type SignInState =
  | { step: 'ask'; attempt: number; email: string; errors: FieldError[]; drawn: string }
  | { step: 'sent'; email: string; mailbox: boolean; delayed: boolean };

export const signInStates = formStates<SignInState>();
