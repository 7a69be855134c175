import type { TypedReport } from '@/lib/reports/typed-report';
import { type Meaning, type QuestionAboutPay, questionAbout } from '@/lib/survey/plausibility';
import { payFromText, textFromRate } from '@/lib/survey/typed-pay';

/** What a choice under the question sends: the pay it stands for, so that it answers no later question by accident. */
export function answerFor({ payBasis, amountE4, paidHoursPerWeek, chartsPerHour }: Meaning): string {
  return [payBasis, amountE4, paidHoursPerWeek, chartsPerHour ?? ''].join(' ');
}

interface Answered {
  /** With the meaning filled in that was chosen. */
  typed: TypedReport;
  /** Still to be asked. */
  question?: QuestionAboutPay;
  /** The answer that says odd pay is right: sent along, so that it is not asked about twice. */
  confirmed?: string;
}

/** Finds what is to be asked about the typed pay, and applies the answer if there is one. */
export function answerQuestion(typed: TypedReport, answer: FormDataEntryValue | null): Answered {
  const entry = payFromText(typed);
  const question = entry && questionAbout(entry);
  if (!question) return { typed };
  // Pay that can't be accepted is not asked about again either: the schema says what is wrong with it.
  if (answer === answerFor(question.asEntered)) return question.acceptable ? { typed, confirmed: answer } : { typed };
  const meant = question.meanings.find((meaning) => answerFor(meaning) === answer);
  return meant ? { typed: { ...typed, ...textOf(meant) } } : { typed, question };
}

function textOf({ payBasis, amountE4, paidHoursPerWeek, chartsPerHour }: Meaning) {
  return {
    payBasis,
    amount: textFromRate(amountE4),
    paidHoursPerWeek: String(paidHoursPerWeek),
    chartsPerHour: chartsPerHour === null ? '' : String(chartsPerHour),
  };
}
