import type { Figure } from '@/lib/aggregates/figure';
import type { GuideRange } from '@/lib/baselines/read-guide-ranges';
import type { ShownReport } from '@/lib/reports/shown-report';
import { levelOf } from '@/lib/survey/level';
import { employments, levels, settings, specialties, states } from '@/lib/survey/vocabulary';
import type { Yardsticks } from './read-yardsticks';

export interface Comparison {
  /** Whom the report is held against. */
  group: string;
  survey: Figure;
  guide: Pick<GuideRange, 'lowCents' | 'highCents' | 'openEnded'> | null;
  /** What BLS says of the group: a median, or of states the mean. */
  official: { cents: number; kind: 'median' | 'mean' } | null;
}

/** What a report is held against: W-2 pay with the cells it would feed, 1099 pay with other 1099 pay alone. */
export function comparisonsOf(report: ShownReport, { survey, guide, official }: Yardsticks): Comparison[] {
  if (report.employment === 'contract') {
    return [{ group: employments.contract, survey: survey.employment.contract, guide: null, official: null }];
  }
  const level = levelOf(report.role, report.experienceYears);
  const { median } = guide;
  return [
    {
      group: 'All coders',
      survey: survey.nation,
      guide: { lowCents: median.medianCents, highCents: median.medianCents, openEnded: false },
      official: { cents: official.national.medianCents, kind: 'median' },
    },
    { group: `${levels[level]} level`, survey: survey.level[level], guide: guide.level[level], official: null },
    {
      group: states[report.state],
      survey: survey.state[report.state],
      guide: guide.state[report.state],
      official: { cents: official.byState[report.state].meanCents, kind: 'mean' },
    },
    {
      group: specialties[report.specialty],
      survey: survey.specialty[report.specialty],
      guide: guide.specialty[report.specialty],
      official: null,
    },
    {
      group: settings[report.setting],
      survey: survey.setting[report.setting],
      guide: guide.setting[report.setting],
      official: null,
    },
  ];
}
