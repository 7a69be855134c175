import type { AreaNames } from '@/lib/areas/read-area-names';
import type { ShownReport } from '@/lib/reports/shown-report';
import { credentials } from '@/lib/survey/credentials';
import { gsText } from '@/lib/survey/federal-pay';
import {
  arrangements,
  benefits,
  employments,
  type PayLocation,
  roles,
  settings,
  specialties,
  states,
} from '@/lib/survey/vocabulary';
import { piecesAnHour } from './entered-pay';

type Job = Pick<
  ShownReport,
  | 'role'
  | 'state'
  | 'area'
  | 'paySetBy'
  | 'experienceYears'
  | 'credentials'
  | 'specialty'
  | 'setting'
  | 'arrangement'
  | 'employment'
  | 'paidHoursPerWeek'
  | 'payBasis'
  | 'chartsPerHour'
  | 'gsGrade'
  | 'gsStep'
  | 'gsArea'
  | 'benefits'
>;

/** What its coder knows a job by: `Coder, Hospital, Texas, Full-time`. */
export function jobName({ role, setting, state, employment }: Pick<Job, 'role' | 'setting' | 'state' | 'employment'>) {
  return [roles[role], settings[setting], states[state], employments[employment]].join(', ');
}

/** All that a report says of the job, in words. */
export function jobWords(report: Job, areaNames: AreaNames): string {
  const { gsGrade, gsStep, gsArea } = report;
  const federal = gsGrade && gsStep && gsArea ? gsText(gsGrade, gsStep, gsArea) : undefined;
  return [
    jobInShort(report, areaNames),
    `${report.paidHoursPerWeek} paid hours a week`,
    ...[piecesAnHour(report), federal].filter((words) => words !== undefined),
    ...report.benefits.map((benefit) => benefits[benefit]),
  ].join(' · ');
}

/** The job without its hours and benefits: about a line. */
export function jobInShort(
  report: Pick<
    Job,
    | 'role'
    | 'state'
    | 'area'
    | 'paySetBy'
    | 'experienceYears'
    | 'credentials'
    | 'specialty'
    | 'setting'
    | 'arrangement'
    | 'employment'
  >,
  areaNames: AreaNames,
): string {
  return [
    roles[report.role],
    states[report.state],
    ...(report.area === null ? [] : [areaText(report.area, areaNames)]),
    report.experienceYears === 1 ? '1 year of experience' : `${report.experienceYears} years of experience`,
    report.credentials.map((credential) => credentials[credential]).join(', '),
    specialties[report.specialty],
    settings[report.setting],
    arrangements[report.arrangement],
    ...(report.paySetBy === null ? [] : [`pay set by the ${paySetters[report.paySetBy]} location`]),
    employments[report.employment],
  ].join(' · ');
}

const paySetters: Readonly<Record<PayLocation, string>> = { home: 'coder’s', employer: 'employer’s' };

/** An area by its name; one that no figures were ever published of by its code. */
export function areaText(code: string, areaNames: AreaNames): string {
  return areaNames.get(code) ?? `area ${code}`;
}
