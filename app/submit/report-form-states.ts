import { formStates } from '@/app/_forms/form-state';
import type { ReportFormState } from './report-form-state';

export const reportFormStates = formStates<ReportFormState>();
