import type { TypedReport } from '@/lib/reports/typed-report';

/** The form at first; the year is most often the current one, the first of `years`. */
export function blankReport(years: readonly number[]): TypedReport {
  return {
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
  };
}
