import type { TypedReport } from '@/lib/reports/typed-report';
import { typedPayFrom } from '@/lib/survey/typed-pay';

/** The form at first; the year is most often the current one, the first of `years`. */
export function blankReport(years: readonly number[]): TypedReport {
  return {
    ...typedPayFrom(() => ''),
    payYear: String(years[0] ?? ''),
    role: '',
    specialty: '',
    setting: '',
    arrangement: '',
    employment: '',
    paySetBy: '',
    state: '',
    area: '',
    experienceYears: '',
    credentials: [],
    benefits: [],
  };
}
