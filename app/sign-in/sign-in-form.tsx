'use client';

import { useActionState } from 'react';
import { BotTrap } from '@/app/_forms/bot-trap';
import { ErrorSummary } from '@/app/_forms/error-summary';
import { SubmitButton } from '@/app/_forms/submit-button';
import { sendLink } from './actions';
import { AddressField } from './address-field';
import { LinkSent } from './link-sent';
import styles from './sign-in.module.css';
import type { SignInState } from './sign-in-state';

interface SignInFormProps {
  next: string;
  first: SignInState;
}

/** Asks for an address and says that the link is on its way. */
export function SignInForm({ next, first }: SignInFormProps) {
  // The address makes the form valid HTML: without it React writes an empty one.
  const [state, action] = useActionState(sendLink, first, `/sign-in?next=${encodeURIComponent(next)}`);
  if (state.step === 'sent') {
    const { email, mailbox, delayed } = state;
    const again = <a href="/sign-in">Ask for another link</a>;
    return <LinkSent email={email} mailbox={mailbox} delayed={delayed} again={again} />;
  }

  const error = state.attempt > 0 ? state.errors[0]?.message : undefined;
  return (
    <form key={state.attempt} action={action} className={styles.form} noValidate>
      {state.errors.length > 0 && <ErrorSummary errors={state.errors} />}
      <h1>Sign in</h1>
      <p>We email you a link. There is no password, and your first sign-in creates your account.</p>
      <input type="hidden" name="next" value={next} />
      <BotTrap drawn={state.drawn} />
      <AddressField
        hint="Used only for the link. Your reports are not stored with it."
        typed={state.email}
        error={error}
      />
      <SubmitButton busy="Sending …">Send me a link</SubmitButton>
    </form>
  );
}
