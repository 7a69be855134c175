'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useActionState, useEffect, useState } from 'react';
import { BotTrap } from '@/app/_forms/bot-trap';
import { ChoiceList } from '@/app/_forms/choice-list';
import { ErrorSummary } from '@/app/_forms/error-summary';
import { SelectField, TextField } from '@/app/_forms/field';
import { SubmitButton } from '@/app/_forms/submit-button';
import { arrangements, benefits, employments, roles, settings, specialties } from '@/lib/survey/vocabulary';
import { sendReport } from './actions';
import type { AddressState } from './address-state';
import { AddressStep } from './address-step';
import { CredentialFields } from './credential-fields';
import { FieldGroup } from './field-group';
import { JobQuestion } from './job-question';
import { PayFields } from './pay-fields';
import { PayLocation } from './pay-location';
import { PayQuestion } from './pay-question';
import { PayRead } from './pay-read';
import { PlaceFields } from './place-fields';
import styles from './report-form.module.css';
import type { ReportFormState } from './report-form-state';
import { areaCodeIn, reportFromForm } from './report-from-form';
import { noteSent, takeLost } from './unanswered';

interface ReportFormProps {
  /** Makes one report of a form that is sent twice. */
  submissionId: string;
  /** What the form shows at first. */
  first: ReportFormState;
  /** Where someone not signed in had got to, without JavaScript. */
  address: AddressState | undefined;
  /** The heading, and what to know before filling it in. */
  intro: ReactNode;
  years: readonly number[];
  /** What the coder should know before sending. */
  children: ReactNode;
}

export function ReportForm(props: ReportFormProps) {
  // The router keeps a page that was left. Whoever follows a link here again starts anew; whoever goes back finds the
  // form as it was.
  const { bfcacheId } = useRouter();
  return <Form key={bfcacheId} {...props} />;
}

function Form({ submissionId, first, address, intro, years, children }: ReportFormProps) {
  const [lost] = useState(takeLost);
  const [state, action] = useActionState(sendReport, lost ? sentAgain(first, lost) : first);
  const { typed, errors, question, readings = [], encrypted } = state;
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const noteId = useUnsentId(submissionId);
  const noteForm = ({ currentTarget }: { currentTarget: HTMLFormElement }) => {
    noteId();
    noteSent(new FormData(currentTarget));
  };

  if (encrypted) {
    const { attempt, drawn } = state;
    const ask: AddressState = { step: 'ask', attempt: 0, email: '', errors: [], drawn, encrypted };
    return <AddressStep key={attempt} first={address ?? ask} reopen={action} />;
  }
  return (
    <>
      <title>{`${errors.length > 0 || question ? 'Error: ' : ''}Report your pay · Paychart`}</title>
      {intro}
      <form
        key={state.attempt}
        action={action}
        onSubmit={noteForm}
        noValidate
        autoComplete="off"
        className={styles.form}
      >
        <input type="hidden" name="submissionId" value={submissionId} />
        {state.originalId && <input type="hidden" name="originalId" value={state.originalId} />}
        <BotTrap drawn={state.drawn} />
        {state.confirmed && <input type="hidden" name="meant" value={state.confirmed} />}
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        {readings.length > 0 && <PayRead readings={readings} alone={errors.length === 0 && !question} />}
        {question && <PayQuestion question={question} alone={errors.length === 0} />}

        {state.job && (
          <FieldGroup title="Which job">
            <JobQuestion asked={state.job} error={errorOf('job')} />
          </FieldGroup>
        )}
        <PayFields typed={typed} years={years} errorOf={errorOf} />

        <FieldGroup title="Your job">
          <SelectField name="role" label="Role" options={roles} chosen={typed.role} error={errorOf('role')} />
          <SelectField
            name="specialty"
            label="Specialty you code most"
            options={specialties}
            chosen={typed.specialty}
            error={errorOf('specialty')}
          />
          <SelectField
            name="setting"
            label="Where you work"
            options={settings}
            chosen={typed.setting}
            error={errorOf('setting')}
          />
          <ChoiceList
            type="radio"
            name="arrangement"
            legend="Work location"
            options={arrangements}
            chosen={[typed.arrangement]}
            error={errorOf('arrangement')}
          />
          <PayLocation chosen={typed.paySetBy} error={errorOf('paySetBy')} />
          <ChoiceList
            type="radio"
            name="employment"
            legend="Employment"
            options={employments}
            chosen={[typed.employment]}
            error={errorOf('employment')}
          />
        </FieldGroup>

        <FieldGroup title="You">
          <PlaceFields typed={typed} asked={state.place} errorOf={errorOf} />
          <TextField
            name="experienceYears"
            label="Years of coding experience"
            hint="Whole years; 0 if less than one"
            suffix="years"
            inputMode="numeric"
            maxLength={20}
            defaultValue={typed.experienceYears}
            error={errorOf('experienceYears')}
          />
          <CredentialFields chosen={typed.credentials} errorOf={errorOf} />
        </FieldGroup>

        <FieldGroup title="Benefits">
          <ChoiceList
            type="checkbox"
            name="benefits"
            legend="Your employer gives you"
            hint="Choose all that apply, or none"
            options={benefits}
            chosen={typed.benefits}
            error={errorOf('benefits')}
          />
        </FieldGroup>

        {children}
        <div id="send">
          <SubmitButton busy="Sending…">Send my report</SubmitButton>
        </div>
      </form>
    </>
  );
}

/** The form as it was when its answer got lost. */
function sentAgain(first: ReportFormState, lost: FormData): ReportFormState {
  const errors = [{ name: 'send', message: 'We got no answer last time. Check what you typed and send it again' }];
  return { ...first, attempt: 'lost', typed: reportFromForm(lost), place: { code: areaCodeIn(lost) }, errors };
}

/** Ids that were sent from this document: a later report must not pass for the one that was made with it. */
const sentIds = new Set<string>();

/** Going back to a form that was sent shows it with its old id; this fetches another. */
function useUnsentId(submissionId: string): () => void {
  const router = useRouter();
  useEffect(() => {
    if (sentIds.has(submissionId)) router.refresh();
  }, [submissionId, router]);
  return () => sentIds.add(submissionId);
}
