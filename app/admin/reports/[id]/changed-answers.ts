import { enteredPay, piecesAnHour } from '@/app/_words/entered-pay';
import { areaText } from '@/app/_words/job-words';
import { exactDollars } from '@/app/_words/money';
import type { AreaNames } from '@/lib/areas/read-area-names';
import type { ShownReport } from '@/lib/reports/shown-report';
import { credentials } from '@/lib/survey/credentials';
import { gsText } from '@/lib/survey/federal-pay';
import { arrangements, benefits, employments, roles, settings, specialties, states } from '@/lib/survey/vocabulary';

const answers: Readonly<Record<string, (report: ShownReport, areaNames: AreaNames) => string>> = {
  Pay: enteredPay,
  'Production pay a year': ({ productionCents }) => exactDollars(productionCents),
  'Overtime and differentials a year': ({ extraPayCents }) => exactDollars(extraPayCents),
  'Annual bonus': ({ bonusCents }) => exactDollars(bonusCents),
  'Paid hours per week': ({ paidHoursPerWeek }) => String(paidHoursPerWeek),
  'Pieces an hour': (report) => piecesAnHour(report) ?? 'none',
  'Grade and step': ({ gsGrade, gsStep, gsArea }) =>
    gsGrade && gsStep && gsArea ? gsText(gsGrade, gsStep, gsArea) : 'none',
  Year: ({ payYear }) => String(payYear),
  State: ({ state }) => states[state],
  Area: ({ area }, areaNames) => (area === null ? 'not given' : areaText(area, areaNames)),
  Role: ({ role }) => roles[role],
  'Years of experience': ({ experienceYears }) => String(experienceYears),
  Credentials: (report) => report.credentials.map((each) => credentials[each]).join(', '),
  Specialty: ({ specialty }) => specialties[specialty],
  Setting: ({ setting }) => settings[setting],
  'Work location': ({ arrangement }) => arrangements[arrangement],
  'Whose location sets the pay': ({ paySetBy }) => (paySetBy === null ? 'not given' : paySetBy),
  Employment: ({ employment }) => employments[employment],
  Benefits: (report) => report.benefits.map((each) => benefits[each]).join(', ') || 'none',
};

export interface ChangedAnswer {
  what: string;
  before: string;
  now: string;
}

/** The answers in which a new version differs from its original. Pure. */
export function changedAnswers(original: ShownReport, version: ShownReport, areaNames: AreaNames): ChangedAnswer[] {
  return Object.entries(answers)
    .map(([what, answer]) => ({ what, before: answer(original, areaNames), now: answer(version, areaNames) }))
    .filter(({ before, now }) => before !== now);
}
