import { ChoiceList } from '@/app/_components/choice-list';
import { enteredPay } from '@/app/_components/entered-pay';
import { FocusedPanel } from '@/app/_components/focused-panel';
import { dollars, exactDollars } from '@/app/_components/money';
import { SubmitButton } from '@/app/_components/submit-button';
import { derivePay } from '@/lib/survey/pay';
import type { Meaning, Period, Question } from '@/lib/survey/plausibility';
import { answerFor } from './answer-question';
import styles from './pay-question.module.css';

interface PayQuestionProps {
  question: Question;
  /** Nothing else is to be mended: the question takes focus, and answering it sends the report. */
  alone: boolean;
}

export function PayQuestion({ question, alone }: PayQuestionProps) {
  const { asEntered, acceptable, meanings } = question;
  const { annualCents } = derivePay({ ...asEntered, bonusCents: 0 });
  const comesTo =
    annualCents === asEntered.amountCents ? '' : `, which comes to ${dollars(annualCents)} for a full-time year`;
  const options = [
    ...meanings.map((meaning) => [answerFor(meaning), inWords(meaning, asEntered)]),
    [
      answerFor(asEntered),
      acceptable ? `${inWords(asEntered, asEntered)} is right` : 'None of these: I will correct it',
    ],
  ];
  const choices = (
    <>
      <h2 id="pay-question">One question about your pay</h2>
      <ChoiceList
        type="radio"
        name="meant"
        legend={`You entered ${inWords(asEntered, asEntered)}${comesTo}. What did you mean?`}
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

const periodWords: Readonly<Record<Period, string>> = {
  month: 'a month',
  'two weeks': 'every two weeks',
  week: 'a week',
};

function inWords(meaning: Meaning, asEntered: Meaning): string {
  const { typedPer, payBasis, paidHoursPerWeek, chartsPerHour } = meaning;
  if (typedPer) {
    return `${exactDollars(asEntered.amountCents)} ${periodWords[typedPer]}, so ${enteredPay(meaning)}`;
  }
  if (payBasis === 'per_chart') return `${enteredPay(meaning)} at ${chartsPerHour} charts an hour`;
  if (payBasis === 'yearly' && (paidHoursPerWeek !== 40 || paidHoursPerWeek !== asEntered.paidHoursPerWeek)) {
    return `${enteredPay(meaning)} for ${paidHoursPerWeek} hours a week`;
  }
  return enteredPay(meaning);
}
