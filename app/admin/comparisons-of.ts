import { type PayVoices, type ShownVoices, voicesIn } from '@/app/_pay/pay-row';
import type { ShownReport } from '@/lib/reports/shown-report';
import { levelOf } from '@/lib/survey/level';
import { employments, levels, settings, specialties, states } from '@/lib/survey/vocabulary';
import type { ReferenceFigures } from './read-reference-figures';

export interface Comparison {
  /** Whom the report is held against. */
  group: string;
  /** What is published of them, with the report's own pay as the mark. */
  voices: ShownVoices;
}

/** What a report is held against: W-2 pay with the cells it would feed, 1099 pay with other 1099 pay alone. */
export function comparisonsOf(report: ShownReport, references: ReferenceFigures): Comparison[] {
  return voicesOf(report, references).map(({ group, voices }) => ({ group, voices: voicesIn('annual', voices, null) }));
}

function voicesOf(
  report: ShownReport,
  { survey, guide, official }: ReferenceFigures,
): { group: string; voices: PayVoices }[] {
  const mark = { cents: report.annualCents, name: 'this report' };
  if (report.employment === 'contract') {
    const voices = { survey: survey.employment.contract, guide: null, official: null, mark };
    return [{ group: employments.contract, voices }];
  }
  const level = levelOf(report.role, report.experienceYears);
  const { medianCents } = guide.median;
  return [
    {
      group: 'All coders',
      voices: {
        survey: survey.nation,
        guide: { lowCents: medianCents, highCents: medianCents, openEnded: false },
        official: official.national,
        mark,
      },
    },
    {
      group: `${levels[level]} level`,
      voices: { survey: survey.level[level], guide: guide.level[level], official: null, mark },
    },
    {
      group: states[report.state],
      voices: {
        survey: survey.state[report.state],
        guide: guide.state[report.state],
        official: official.byState[report.state],
        mark,
      },
    },
    {
      group: specialties[report.specialty],
      voices: {
        survey: survey.specialty[report.specialty],
        guide: guide.specialty[report.specialty],
        official: null,
        mark,
      },
    },
    {
      group: settings[report.setting],
      voices: { survey: survey.setting[report.setting], guide: guide.setting[report.setting], official: null, mark },
    },
  ];
}
