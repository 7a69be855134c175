import { randomUUID } from 'node:crypto';
import { canBeChanged } from '@/app/account/can-be-changed';
import type { Viewer } from '@/lib/auth/viewer';
import { listOwnReports } from '@/lib/reports/list-own-reports';
import type { ShownReport } from '@/lib/reports/shown-report';
import { typedOf } from '@/lib/reports/typed-report';
import { blankReport } from './blank-report';
import { filledForm } from './filled-form';
import { jobChoices } from './job-choices';
import { keptDraft } from './kept-draft';
import type { ReportFormState } from './report-form-state';

export interface FirstForm {
  submissionId: string;
  state: ReportFormState;
  /** What it is filled in with: the report to be changed, or the last one. */
  from?: { kind: 'changed' | 'last'; report: ShownReport } | undefined;
}

export async function blankForm(years: readonly number[]): Promise<FirstForm> {
  return { submissionId: randomUUID(), state: await filledForm(blankReport(years)) };
}

/** The form of someone who comes here; undefined when they have no report `edit` that can be changed. */
export async function firstForm(
  viewer: Viewer | null,
  edit: string | undefined,
  years: readonly number[],
): Promise<FirstForm | undefined> {
  if (!viewer) return blankForm(years);
  const reports = await listOwnReports(viewer);
  const draft = await keptDraft(viewer);
  if (edit) {
    const report = reports.find(({ id }) => id === edit);
    if (!report || !canBeChanged(report, years)) return undefined;
    const filled = draft?.originalId === edit ? draft : { submissionId: randomUUID(), typed: typedOf(report) };
    const state = await filledForm(filled.typed, report.id);
    return { submissionId: filled.submissionId, state, from: { kind: 'changed', report } };
  }

  const choices = jobChoices(reports, years);
  const job = choices.length > 0 ? { choices } : undefined;
  if (draft) {
    const { submissionId, originalId, typed } = draft;
    return { submissionId, state: { ...(await filledForm(typed, originalId)), job: originalId ? undefined : job } };
  }

  const report = reports.find(({ status }) => status === 'PENDING' || status === 'APPROVED');
  if (!report) return blankForm(years);
  const state = { ...(await filledForm({ ...typedOf(report), payYear: String(years[0]) })), job };
  return { submissionId: randomUUID(), state, from: { kind: 'last', report } };
}
