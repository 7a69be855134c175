'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_components/error-summary';
import { SubmitButton } from '@/app/_components/submit-button';
import { sendDraft } from '@/app/submit/actions';
import type { SendState } from '@/app/submit/send-state';
import styles from './page.module.css';

export function SendForm({ first }: { first: SendState }) {
  const [{ attempt, errors }, action] = useActionState(sendDraft, first);
  return (
    <form key={attempt} action={action} className={styles.form}>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <div id="send">
        <SubmitButton busy="Sending…">Send my report</SubmitButton>
      </div>
    </form>
  );
}
