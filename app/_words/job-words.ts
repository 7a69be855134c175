import type { ShownReport } from '@/lib/reports/shown-report';
import { credentials } from '@/lib/survey/credentials';
import { gsText } from '@/lib/survey/federal-pay';
import { arrangements, benefits, employments, roles, settings, specialties, states } from '@/lib/survey/vocabulary';
import { piecesAnHour } from './entered-pay';

type Job = Pick<
  ShownReport,
  | 'role'
  | 'state'
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
export function jobWords(report: Job): string {
  const { gsGrade, gsStep, gsArea } = report;
  const federal = gsGrade && gsStep && gsArea ? gsText(gsGrade, gsStep, gsArea) : undefined;
  return [
    jobInShort(report),
    `${report.paidHoursPerWeek} paid hours a week`,
    ...[piecesAnHour(report), federal].filter((words) => words !== undefined),
    ...report.benefits.map((benefit) => benefits[benefit]),
  ].join(' · ');
}

/** The job without its hours and benefits: about a line. */
export function jobInShort(
  report: Pick<
    Job,
    'role' | 'state' | 'experienceYears' | 'credentials' | 'specialty' | 'setting' | 'arrangement' | 'employment'
  >,
): string {
  return [
    roles[report.role],
    states[report.state],
    report.experienceYears === 1 ? '1 year of experience' : `${report.experienceYears} years of experience`,
    report.credentials.map((credential) => credentials[credential]).join(', '),
    specialties[report.specialty],
    settings[report.setting],
    arrangements[report.arrangement],
    employments[report.employment],
  ].join(' · ');
}
