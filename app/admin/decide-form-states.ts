import { formStates } from '@/app/_forms/form-state';
import type { DecideFormState } from './decide-form-state';

export const decideFormStates = formStates<DecideFormState>();

export const blankDecision: DecideFormState = {
  attempt: '',
  typed: { reports: [], kind: '', words: '' },
  errors: [],
};
