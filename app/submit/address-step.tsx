'use client';

import { useActionState } from 'react';
import { BotTrap } from '@/app/_forms/bot-trap';
import { ErrorSummary } from '@/app/_forms/error-summary';
import { FocusedPanel } from '@/app/_forms/focused-panel';
import { SubmitButton } from '@/app/_forms/submit-button';
import { AddressField } from '@/app/sign-in/address-field';
import { LinkSent } from '@/app/sign-in/link-sent';
import signIn from '@/app/sign-in/sign-in.module.css';
import { DRAFT_MINUTES, UNADDRESSED_MINUTES } from '@/lib/reports/draft-minutes';
import { mailDraft } from './actions';
import type { AddressState } from './address-state';
import styles from './address-step.module.css';

interface AddressStepProps {
  first: AddressState;
  /** Goes back to the form, with what was typed. */
  reopen: (form: FormData) => void;
}

/** Asks whoever has filled in the form where to send the link that lets them send it. */
export function AddressStep({ first, reopen }: AddressStepProps) {
  const [state, action] = useActionState(mailDraft, first);
  const { encrypted } = state;
  switch (state.step) {
    case 'over':
      return <Over />;
    case 'sent':
      return (
        <>
          <title>Check your email · Paychart</title>
          <LinkSent
            email={state.email}
            mailbox={state.mailbox}
            delayed={state.delayed}
            note={
              <p>
                <strong>Your report has not been sent yet.</strong> Open the link in this browser: the report waits here
                for {DRAFT_MINUTES} minutes, and opens only for this address.
              </p>
            }
            again={
              <form action={action}>
                <input type="hidden" name="draft" value={encrypted} />
                <input type="hidden" name="another" value="yes" />
                <SubmitButton kind="quiet" busy="One moment…">
                  Use another address, or ask again
                </SubmitButton>
              </form>
            }
          />
        </>
      );
    case 'ask':
      return (
        <div className={styles.step}>
          <title>{`${state.errors.length > 0 ? 'Error: ' : ''}Your address · Paychart`}</title>
          <form key={state.attempt} action={action} className={signIn.form} noValidate>
            {state.errors.length > 0 ? <ErrorSummary errors={state.errors} /> : null}
            <Heading focused={state.errors.length === 0} />
            <ul className={styles.facts}>
              <li>
                Your report is filled in. The link signs you in and shows you the report once more; then you send it.
              </li>
              <li>Until then, your report stays in this browser, encrypted. Our server stores none of it.</li>
              <li>No address is stored with a report. With yours, you can change or delete the report later.</li>
            </ul>
            <input type="hidden" name="draft" value={encrypted} />
            <BotTrap drawn={state.drawn} />
            <AddressField
              hint="Used only for the link. Moderators never see it."
              typed={state.email}
              error={state.errors[0]?.message}
            />
            <SubmitButton busy="Sending …">Email me the link</SubmitButton>
          </form>
          <form action={reopen}>
            <input type="hidden" name="reopen" value={encrypted} />
            <SubmitButton kind="quiet" busy="One moment…">
              Change what I typed
            </SubmitButton>
          </form>
        </div>
      );
  }
}

function Heading({ focused }: { focused: boolean }) {
  const heading = <h1 id="address">Where can we email you a link?</h1>;
  return focused ? (
    <FocusedPanel labelledBy="address" className={styles.heading}>
      {heading}
    </FocusedPanel>
  ) : (
    heading
  );
}

function Over() {
  return (
    <FocusedPanel labelledBy="over" className={signIn.sent}>
      <title>Your report · Paychart</title>
      <h1 id="over">This report is no longer waiting here</h1>
      <p>
        Either you have sent it already and can find it on <a href="/account">your account page</a>, or it waited for
        more than {UNADDRESSED_MINUTES} minutes. After that it is discarded, so that nobody else can open it.
      </p>
      <p>
        <a href="/submit">Fill in the form again</a>
      </p>
    </FocusedPanel>
  );
}
