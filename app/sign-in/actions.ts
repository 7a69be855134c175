'use server';

import { headers } from 'next/headers';
import { emailAddress } from '@/lib/auth/email-address';
import { requestLink } from '@/lib/auth/request-link';
import { safeNext } from '@/lib/auth/safe-next';
import { localMailboxOpen } from '@/lib/mail/local-mailbox';
import type { SignInState } from './sign-in-state';
import { signInStates } from './sign-in-states';

export async function sendLink(previous: SignInState, form: FormData): Promise<SignInState> {
  return signInStates.keep(await answer(previous, form));
}

async function answer(previous: SignInState, form: FormData): Promise<SignInState> {
  const typed = String(form.get('email') ?? '');
  const attempt = previous.step === 'ask' ? previous.attempt + 1 : 1;
  const failed = (message: string): SignInState => ({
    step: 'ask',
    attempt,
    email: typed,
    errors: [{ name: 'email', message }],
  });

  const email = emailAddress.safeParse(typed);
  if (!email.success) return failed(email.error.issues[0]?.message ?? 'Enter your email address');

  const clientAddress = (await headers()).get('x-client-address') ?? 'unknown';
  const request = await requestLink(email.data, safeNext(form.get('next')), clientAddress);
  switch (request.outcome) {
    case 'sent':
      return { step: 'sent', email: email.data, mailbox: localMailboxOpen() };
    case 'wait':
      return failed(`Too many links were asked for. Try again in ${minutesText(request.minutes)}.`);
    case 'mail-failed':
      return failed('We could not send the mail. Check the address, then try again in a few minutes.');
  }
}

function minutesText(minutes: number): string {
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
