import type { ShownReport } from '@/lib/reports/shown-report';
import { credentials } from '@/lib/survey/credentials';
import { arrangements, benefits, employments, roles, settings, specialties, states } from '@/lib/survey/vocabulary';

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
  | 'chartsPerHour'
  | 'benefits'
>;

/** All that a report says of the job, in words. */
export function jobWords(report: Job): string {
  const perChart = report.chartsPerHour === null ? [] : [`${report.chartsPerHour} charts an hour`];
  return [
    jobInShort(report),
    `${report.paidHoursPerWeek} paid hours a week`,
    ...perChart,
    ...report.benefits.map((benefit) => benefits[benefit]),
  ].join(' · ');
}

/** The job without its hours and benefits: about a line. */
export function jobInShort(report: Omit<Job, 'paidHoursPerWeek' | 'chartsPerHour' | 'benefits'>): string {
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
