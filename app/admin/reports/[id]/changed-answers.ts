import { enteredPay } from '@/app/_components/entered-pay';
import { exactDollars } from '@/app/_components/money';
import type { ShownReport } from '@/lib/reports/shown-report';
import { credentials } from '@/lib/survey/credentials';
import { arrangements, benefits, employments, roles, settings, specialties, states } from '@/lib/survey/vocabulary';

const answers: Readonly<Record<string, (report: ShownReport) => string>> = {
  Pay: enteredPay,
  'Bonus a year': ({ bonusCents }) => exactDollars(bonusCents),
  'Paid hours a week': ({ paidHoursPerWeek }) => String(paidHoursPerWeek),
  'Charts an hour': ({ chartsPerHour }) => (chartsPerHour === null ? 'none' : String(chartsPerHour)),
  Year: ({ payYear }) => String(payYear),
  State: ({ state }) => states[state],
  Role: ({ role }) => roles[role],
  'Years of experience': ({ experienceYears }) => String(experienceYears),
  Credentials: (report) => report.credentials.map((each) => credentials[each]).join(', '),
  Specialty: ({ specialty }) => specialties[specialty],
  Setting: ({ setting }) => settings[setting],
  Arrangement: ({ arrangement }) => arrangements[arrangement],
  Employment: ({ employment }) => employments[employment],
  Benefits: (report) => report.benefits.map((each) => benefits[each]).join(', ') || 'none',
};

export interface ChangedAnswer {
  what: string;
  before: string;
  now: string;
}

/** What a new version answers otherwise than its original. Pure. */
export function changedAnswers(original: ShownReport, version: ShownReport): ChangedAnswer[] {
  return Object.entries(answers)
    .map(([what, answer]) => ({ what, before: answer(original), now: answer(version) }))
    .filter(({ before, now }) => before !== now);
}
