import { ChoiceList } from '@/app/_components/choice-list';
import { FocusedPanel } from '@/app/_components/focused-panel';
import { meaningWords } from '@/app/_components/meaning-words';
import { dollars } from '@/app/_components/money';
import { SubmitButton } from '@/app/_components/submit-button';
import { derivePay } from '@/lib/survey/pay';
import type { Question } from '@/lib/survey/plausibility';
import { answerFor } from './answer-question';
import styles from './pay-question.module.css';

interface PayQuestionProps {
  question: Question;
  /** Nothing else is to be mended: the question takes focus, and answering it sends the report. */
  alone: boolean;
}

export function PayQuestion({ question, alone }: PayQuestionProps) {
  const { asEntered, acceptable, meanings } = question;
  const { annualCents } = derivePay({ ...asEntered, productionCents: 0, extraPayCents: 0, bonusCents: 0 });
  const comesTo =
    annualCents * 100 === asEntered.amountE4 ? '' : `, which comes to ${dollars(annualCents)} for a full-time year`;
  const options = [
    ...meanings.map((meaning) => [answerFor(meaning), meaningWords(meaning, asEntered)]),
    [
      answerFor(asEntered),
      acceptable ? `${meaningWords(asEntered, asEntered)} is right` : 'None of these: I will correct it',
    ],
  ];
  const choices = (
    <>
      <h2 id="pay-question">One question about your pay</h2>
      <ChoiceList
        type="radio"
        name="meant"
        legend={`You entered ${meaningWords(asEntered, asEntered)}${comesTo}. What did you mean?`}
        options={Object.fromEntries(options)}
        chosen={[]}
        layout="stack"
      />
      {alone && (
        <div>
          <SubmitButton busy="Sending…">Send my report</SubmitButton>
        </div>
      )}
    </>
  );
  return alone ? (
    <FocusedPanel labelledBy="pay-question" className={styles.question}>
      {choices}
    </FocusedPanel>
  ) : (
    <div className={styles.question}>{choices}</div>
  );
}
