import { readAreas } from '@/lib/areas/read-areas';
import { drawnNow } from '@/lib/auth/form-guard';
import type { TypedReport } from '@/lib/reports/typed-report';
import { questionAbout } from '@/lib/survey/plausibility';
import { payFromText } from '@/lib/survey/typed-pay';
import { answerFor } from './answer-question';
import type { AskedPlace } from './ask-place';
import type { ReportFormState } from './report-form-state';

/**
 * The form filled in with what its author has said before: odd pay is not asked about twice, and an area is called by its
 * name, unless DOL lists it no more.
 */
export async function filledForm(typed: TypedReport, originalId?: string): Promise<ReportFormState> {
  const entry = payFromText(typed);
  const question = entry && questionAbout(entry);
  const confirmed = question && answerFor(question.asEntered);
  const { area, place } = await namedArea(typed.area);
  return { attempt: 'first', drawn: drawnNow(), originalId, typed: { ...typed, area }, place, errors: [], confirmed };
}

async function namedArea(typed: string): Promise<{ area: string; place: AskedPlace }> {
  if (!/^\d+$/.test(typed)) return { area: typed, place: {} };
  const all = await readAreas();
  const area = all.kind === 'published' ? all.areas.find(({ code }) => code === typed) : undefined;
  return { area: area?.name ?? '', place: { code: area?.code } };
}
