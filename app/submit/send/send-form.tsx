'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_forms/error-summary';
import { SubmitButton } from '@/app/_forms/submit-button';
import { sendDraft } from '@/app/submit/actions';
import { JobQuestion } from '@/app/submit/job-question';
import type { SendState } from '@/app/submit/send-state';
import styles from './page.module.css';

export function SendForm({ first }: { first: SendState }) {
  const [{ attempt, errors, job }, action] = useActionState(sendDraft, first);
  return (
    <form key={attempt} action={action} className={styles.form} noValidate>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {job && <JobQuestion asked={job} error={errors.find(({ name }) => name === 'job')?.message} />}
      <div id="send">
        <SubmitButton busy="Sending…">Send my report</SubmitButton>
      </div>
    </form>
  );
}
