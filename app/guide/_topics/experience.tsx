import { readNational } from '@/app/_national/national-figures';
import { experienceSection, levelSection } from '@/app/_national/pay-sections';
import { dimensionRows } from '@/app/_pay/dimension-rows';
import { EvidenceLine } from '@/app/_pay/evidence-line';
import { ModeledNote } from '@/app/_pay/modeled-note';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf, rangeIn } from '@/app/_pay/pay-row';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { PayTable } from '@/app/_pay/pay-table';
import { GuideSource, SourceNote } from '@/app/_pay/source-note';
import { StripLegend } from '@/app/_pay/strip-legend';
import { rangeText } from '@/app/_pay/strip-text';
import { dollars } from '@/app/_words/money';
import { asPaid } from '@/app/_words/pay-view';
import { GrowthChart } from '@/app/guide/growth-chart';
import { growthHeading } from '@/app/guide/headings';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import { readFigure, readFigures } from '@/lib/aggregates/read-figures';
import { readGuideRanges } from '@/lib/baselines/read-guide-ranges';
import { readModeled } from '@/lib/estimate/read-modeled';
import { valuesOf } from '@/lib/survey/dimension';
import type { ExperienceBand } from '@/lib/survey/vocabulary';

export const experience: Topic = {
  slug: 'experience',
  published: '2026-11-24',
  title: 'What experience is worth',
  description: 'What medical coders earn in their first years, after three, six, ten and twenty years.',
  async read() {
    const [national, figures, modeled, { entry, mid, senior }] = await Promise.all([
      readNational('annual'),
      readFigures('experience'),
      readModeled('experience'),
      readGuideRanges('level'),
    ]);
    const guideBands = { '0-2': entry, '3-5': mid, '6-9': null, '10-19': null, '20+': null };
    const { rows } = dimensionRows('annual', 'experience', figures, guideBands, { modeled });
    const strips = rows.map(({ voices }) => voices);
    const axis = payAxis(
      'annual',
      [...strips, national.nation.voices, ...national.levels.rows.map(({ voices }) => voices)].flatMap(amountsOf),
    );
    const byYears = experienceSection({ axis, national });
    const steps = [
      ...(entry ? [{ ...years['0-2'], range: rangeIn(entry, asPaid) }] : []),
      ...(mid ? [{ ...years['3-5'], range: rangeIn(mid, asPaid) }] : []),
      ...(senior ? [{ from: years['6-9'].from, to: null, range: rangeIn(senior, asPaid) }] : []),
    ];
    return {
      answer: byYears.heading,
      intro: (
        <p>
          Years bring accuracy and speed, harder charts, and the credentials that require them. The table mixes all of
          that: coders with ten years may also work in different specialties and settings than beginners.
        </p>
      ),
      sections: [
        {
          ...byYears,
          heading: growthHeading(rows),
          children: (
            <>
              <p>
                {strips.some(({ survey }) => survey.shows !== 'nothing') &&
                  'The boxes are the middle half of coders, the lines in them the medians, with their amounts above. '}
                The pale steps are the guide’s ranges. Each step is different people, not the same ones over time: those
                who stay may be those who earn more.
              </p>
              <GrowthChart
                coders={valuesOf('experience').flatMap((band) =>
                  rows.filter(({ key }) => key === band).map(({ voices }) => ({ ...years[band], voices })),
                )}
                guide={steps}
              />
              <PayTable caption="Pay by experience" subject="Experience" axis={axis} rows={rows} />
              <StripLegend strips={strips} />
              <SourceNote>
                <ModeledNote strips={strips} />
                <GuideSource section={entry?.section} />
              </SourceNote>
            </>
          ),
        },
        levelSection({ axis, national }),
        await readGuideYears(),
        await readApprentices(),
      ],
    };
  },
};

/** Where each band begins, and where the next one does. */
const years: Record<ExperienceBand, { from: number; to: number | null }> = {
  '0-2': { from: 0, to: 3 },
  '3-5': { from: 3, to: 6 },
  '6-9': { from: 6, to: 10 },
  '10-19': { from: 10, to: 20 },
  '20+': { from: 20, to: null },
};

/** Which of the guide's ranges belong to which years. */
async function readGuideYears(): Promise<PaySectionProps> {
  const { entry, mid, senior } = await readGuideRanges('level');
  const years = [
    { name: '0–2 years', range: entry, text: 'Entry level in the guide: lower pay that grows quickly.' },
    { name: '3–5 years', range: mid, text: 'Mid level, once accuracy and productivity are proven.' },
    { name: '6+ years', range: senior, text: 'Senior coders and specialists, especially in complex specialties.' },
  ];
  return {
    id: 'guide',
    heading: 'The guide knows three stages, the survey five',
    lead: 'Its senior range begins at six years and has no upper end.',
    children: (
      <>
        <Terms
          terms={years.map(({ name, range, text }) => ({
            name,
            note: range ? rangeText(range, dollars) : '',
            text,
          }))}
        />
        <SourceNote>
          <GuideSource section={entry?.section} />
        </SourceNote>
      </>
    ),
  };
}

/** What the apprentice mark of AAPC goes with. */
async function readApprentices(): Promise<PaySectionProps> {
  const [apprentice, full] = await Promise.all([readFigure('credential=cpc_a'), readFigure('credential=cpc')]);
  const less =
    apprentice.shows === 'nothing' || full.shows === 'nothing' ? undefined : full.medianCents - apprentice.medianCents;
  return {
    id: 'apprentice',
    heading:
      less !== undefined && less > 0
        ? `Apprentices earn ${dollars(less)} less than full CPC holders`
        : 'Those who pass without experience start as apprentices',
    children: (
      <>
        <p>
          Those who pass AAPC’s exam without experience are certified as CPC-A, apprentices. AAPC removes the A once it
          has proof of experience, so the first job is worth more than what it pays.
          {less === undefined && ' The survey has too few coders of either kind to put them side by side.'}
          {less !== undefined && ' The A alone does not explain the difference: apprentices are new to the work.'}
        </p>
        <EvidenceLine figure={apprentice}>CPC-A</EvidenceLine>
        <EvidenceLine figure={full}>CPC</EvidenceLine>
      </>
    ),
  };
}
