import { ChoiceList } from '@/app/_forms/choice-list';
import { meaningWords } from '@/app/_words/meaning-words';
import { dollars } from '@/app/_words/money';
import { derivePay } from '@/lib/survey/pay';
import type { QuestionAboutPay } from '@/lib/survey/plausibility';
import { answerFor } from './answer-question';
import { QuestionPanel } from './question-panel';

interface PayQuestionProps {
  question: QuestionAboutPay;
  /** Nothing else is to be mended. */
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
  return (
    <QuestionPanel labelledBy="pay-question" alone={alone}>
      <h2 id="pay-question">One question about your pay</h2>
      <ChoiceList
        type="radio"
        name="meant"
        legend={`You entered ${meaningWords(asEntered, asEntered)}${comesTo}. What did you mean?`}
        options={Object.fromEntries(options)}
        chosen={[]}
        layout="stack"
      />
    </QuestionPanel>
  );
}
