'use server';

import { safeNext } from '@/lib/auth/safe-next';
import { sendLinkFromForm } from './send-link-from-form';
import type { SignInState } from './sign-in-state';
import { signInStates } from './sign-in-state';

export async function sendLink(previous: SignInState, form: FormData): Promise<SignInState> {
  const attempt = previous.step === 'ask' ? previous.attempt + 1 : 1;
  return signInStates.keep(await sendLinkFromForm(attempt, form, safeNext(form.get('next'))));
}
