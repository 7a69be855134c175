import type { ReportFormState } from './report-form-state';

/** The form at first; the year is most often the current one, the first of `years`. */
export function blankForm(years: readonly number[]): ReportFormState {
  return {
    attempt: 'first',
    errors: [],
    signedOut: false,
    typed: {
      payBasis: '',
      amount: '',
      paidHoursPerWeek: '',
      chartsPerHour: '',
      bonus: '',
      payYear: String(years[0] ?? ''),
      role: '',
      specialty: '',
      setting: '',
      arrangement: '',
      employment: '',
      state: '',
      experienceYears: '',
      credentials: [],
      benefits: [],
    },
  };
}
