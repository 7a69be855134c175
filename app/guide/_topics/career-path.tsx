import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf, voicesIn } from '@/app/_pay/pay-row';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { PayTable } from '@/app/_pay/pay-table';
import { GuideSource, SourceNote } from '@/app/_pay/source-note';
import { StripLegend } from '@/app/_pay/strip-legend';
import { midSentence } from '@/app/_words/mid-sentence';
import { percentRangeText } from '@/app/_words/percent-text';
import { readClaimSection } from '@/app/claims/claim-section';
import { careerHeading } from '@/app/guide/career-heading';
import { CareerLadder } from '@/app/guide/career-ladder';
import { type ReachedRole, reachedHeading } from '@/app/guide/headings';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import { ladder } from '@/lib/aggregates/publishing-rules';
import { readFigures } from '@/lib/aggregates/read-figures';
import { readGuideFigure } from '@/lib/baselines/read-guide-figure';
import type { Career, CareerRole } from '@/lib/estimate/career';
import { readCareer } from '@/lib/estimate/read-career';
import { valuesOf } from '@/lib/survey/dimension';
import { experienceBands, roles } from '@/lib/survey/vocabulary';

export const careerPath: Topic = {
  slug: 'career-path',
  published: '2026-11-24',
  title: 'The career path and its raises',
  description:
    'The five stages from medical coder to director of health information management, and what each adds to pay.',
  async read() {
    const [career, claimed] = await Promise.all([readCareer(), readGuideFigure('claim', 'promotion-raise')]);
    const range = percentRangeText(claimed);
    const known = career.stages.some(({ raise }) => raise !== null);
    return {
      answer: known
        ? `${careerHeading(career)}; the guide promises ${range} for each`
        : `The guide promises ${range} for each of four promotions; the survey can’t say yet`,
      intro: (
        <p>
          A promotion is two things: different work and different pay. People who are promoted also tend to have more
          experience, so one person’s raise is not the difference between two groups of people.
        </p>
      ),
      sections: [
        {
          id: 'ladder',
          heading: careerHeading(career),
          lead: `The guide’s five stages are five roles of the survey. Each raise is measured against the stage before it; the guide says ${range}.`,
          children: <CareerLadder career={career} />,
        },
        await readClaimSection('promotion'),
        stages(career),
        await readWhen(),
      ],
    };
  },
};

/** What the work is on each stage. */
const stageWork: Readonly<Record<CareerRole, string>> = {
  coder: 'Codes records. Measured by charts per hour and by accuracy.',
  senior_coder:
    'Takes the charts that others can’t finish, answers their questions, and is first to try a new specialty or system.',
  supervisor:
    'Assigns the work, watches backlog and quality, trains and reviews coders. Codes less, and in some departments hardly at all.',
  manager:
    'Runs a department: hiring, budget, vendors, discharged not final billed (DNFB) accounts, and the denials that come back.',
  director:
    'Is responsible for records, coding, documentation and release of information, and reports to the executives of the hospital or group.',
};

function stages({ stages: all, section }: Career): PaySectionProps {
  return {
    id: 'stages',
    heading: 'After the second stage, the work is people and money, not charts',
    lead: 'Auditing, documentation integrity, education and consulting lead up without leading a team; the guide’s ladder leaves them out.',
    children: (
      <>
        <Terms
          terms={all.map(({ role, title }) => ({
            name: title,
            note: `in the survey: ${midSentence(roles[role])}`,
            text: stageWork[role],
          }))}
        />
        <SourceNote>
          <GuideSource section={section} />
        </SourceNote>
      </>
    ),
  };
}

/** After how many years coders stand on the second and the third stage: where the survey first has enough of them. */
async function readWhen(): Promise<PaySectionProps> {
  const reached = await Promise.all(
    (['senior_coder', 'supervisor'] as const).map(async (role): Promise<ReachedRole> => {
      const figures = await readFigures('experience', { dimension: 'role', value: role });
      return { role, bands: valuesOf('experience').map((band) => ({ band, survey: figures[band] })) };
    }),
  );
  const rows = reached.flatMap(({ role, bands }) =>
    bands
      .map(({ band, survey }) => ({
        key: `${role} ${band}`,
        label: roles[role],
        note: experienceBands[band],
        voices: voicesIn('annual', { survey, guide: null, official: null }, null),
      }))
      .filter(({ voices }) => voices.survey.shows !== 'nothing'),
  );
  return {
    id: 'when',
    heading: reachedHeading(reached),
    lead: 'The guide gives no years for any stage. The survey asks for years as a coder, so it can say how many years the people in each stage have today.',
    children: (
      <>
        {rows.length > 0 && (
          <>
            <PayTable
              caption="Pay of senior coders and supervisors by experience"
              subject="Role"
              axis={payAxis(
                'annual',
                rows.flatMap(({ voices }) => amountsOf(voices)),
              )}
              rows={rows}
            />
            <StripLegend strips={rows.map(({ voices }) => voices)} />
          </>
        )}
        <p>
          {rows.length > 0 &&
            `A role stands here with the years of which at least ${ladder.median} coders have reported. It shows where they are, not how long the step took. `}
          Managers and directors are not split by years, so that no figure can tell about a few of them.
        </p>
      </>
    ),
  };
}
