import { drawnNow } from '@/lib/auth/form-guard';
import type { TypedReport } from '@/lib/reports/typed-report';
import { questionAbout } from '@/lib/survey/plausibility';
import { payFromText } from '@/lib/survey/typed-pay';
import { answerFor } from './answer-question';
import type { ReportFormState } from './report-form-state';

/** The form filled in with what its author has said before: odd pay is not asked about twice. */
export function filledForm(typed: TypedReport, originalId?: string): ReportFormState {
  const entry = payFromText(typed);
  const question = entry && questionAbout(entry);
  const confirmed = question && answerFor(question.asEntered);
  return { attempt: 'first', drawn: drawnNow(), originalId, typed, errors: [], confirmed };
}
