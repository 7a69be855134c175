import { formStates } from '@/app/_forms/form-state';
import type { SignInState } from './sign-in-state';

export const signInStates = formStates<SignInState>();
