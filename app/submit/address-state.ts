import { formStates } from '@/app/_forms/form-state';
import type { SignInState } from '@/app/sign-in/sign-in-state';

/** The last step of someone not signed in. `over`: the report was sent meanwhile, or waited too long for its address. */
export type AddressState = {
  /** The finished report, bound to no address yet. */
  encrypted: string;
} & (SignInState | { step: 'over' });

export const addressStates = formStates<AddressState>();
