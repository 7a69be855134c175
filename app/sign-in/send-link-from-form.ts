import { headers } from 'next/headers';
import { emailAddress } from '@/lib/auth/email-address';
import { drawnNow, formProblem } from '@/lib/auth/form-guard';
import { requestLink } from '@/lib/auth/request-link';
import { localMailboxOpen } from '@/lib/mail/local-mailbox';
import type { SignInState } from './sign-in-state';

/** One field, which browsers fill in by themselves. */
const LEAST_SECONDS = 1;

const failures = {
  address: 'The mail server says that this address has no mailbox. Check it for a typo.',
  unclear:
    'The mail server does not accept email for this address. Check it for a typo. If it is correct, the problem is on our side: try again later.',
  ours: 'We could not send the email. The problem is our mail server, not your address. Try again in a few minutes.',
};

/** Mails a link that leads to `next` to the address in the form, and says what the form shows then. */
export async function sendLinkFromForm(attempt: number, form: FormData, next: string): Promise<SignInState> {
  const typed = String(form.get('email') ?? '');
  const failed = (message: string, drawn = String(form.get('drawn'))): SignInState => ({
    step: 'ask',
    attempt,
    email: typed,
    errors: [{ name: 'email', message }],
    drawn,
  });

  const email = emailAddress.safeParse(typed);
  if (!email.success) return failed(email.error.issues[0]?.message ?? 'Enter your email address');
  const problem = formProblem(form, LEAST_SECONDS);
  if (problem) return failed(problem, drawnNow());

  const clientAddress = (await headers()).get('x-client-address') ?? 'unknown';
  const request = await requestLink(email.data, next, clientAddress);
  switch (request.outcome) {
    case 'sent':
    case 'delayed':
      return {
        step: 'sent',
        email: email.data,
        mailbox: localMailboxOpen(),
        delayed: request.outcome === 'delayed',
      };
    case 'wait':
      return failed(`Too many links were requested. Try again in ${minutesText(request.minutes)}.`);
    case 'mail-failed':
      return failed(failures[request.because]);
  }
}

function minutesText(minutes: number): string {
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
