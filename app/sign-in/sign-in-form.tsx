'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_components/error-summary';
import { TextField } from '@/app/_components/field';
import { FocusedPanel } from '@/app/_components/focused-panel';
import { SubmitButton } from '@/app/_components/submit-button';
import { sendLink } from './actions';
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
  if (state.step === 'sent') return <LinkSent email={state.email} mailbox={state.mailbox} />;

  const error = state.attempt > 0 ? state.errors[0]?.message : undefined;
  return (
    <form key={state.attempt} action={action} className={styles.form} noValidate>
      {state.errors.length > 0 && <ErrorSummary errors={state.errors} />}
      <h1>Sign in</h1>
      <p>We send you a link. There is no password, and a first sign-in makes your account.</p>
      <input type="hidden" name="next" value={next} />
      <TextField
        name="email"
        type="email"
        label="Email address"
        hint="Used for the link alone. Your reports are not stored with it."
        autoComplete="email"
        spellCheck={false}
        defaultValue={state.email}
        error={error}
      />
      <SubmitButton busy="Sending …">Send me a link</SubmitButton>
    </form>
  );
}

function LinkSent({ email, mailbox }: { email: string; mailbox: boolean }) {
  return (
    <FocusedPanel labelledBy="link-sent" className={styles.sent}>
      <h1 id="link-sent">Check your mail</h1>
      <p>
        We sent a sign-in link to <strong>{email}</strong>. It works once, for 10 minutes.
      </p>
      <p>Nothing there? Look among the unwanted mail, check the address, or ask for another link.</p>
      <ul className={styles.ways}>
        {mailbox && (
          <li>
            <a href={`/mailbox?to=${encodeURIComponent(email)}`}>Open the local mailbox</a>
          </li>
        )}
        <li>
          <a href="/sign-in">Ask for another link</a>
        </li>
      </ul>
    </FocusedPanel>
  );
}
