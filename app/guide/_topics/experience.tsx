import { EvidenceLine } from '@/app/_components/evidence-line';
import { dollars } from '@/app/_components/money';
import { payAxis } from '@/app/_components/pay-axis';
import { amountsOf } from '@/app/_components/pay-row';
import type { PaySectionProps } from '@/app/_components/pay-section';
import { GuideSource, SourceNote } from '@/app/_components/source-note';
import { StripLegend } from '@/app/_components/strip-legend';
import { rangeText } from '@/app/_components/strip-text';
import { readHome } from '@/app/_home/home-figures';
import { experienceSection, levelSection } from '@/app/_home/pay-sections';
import { growthFinding } from '@/app/guide/findings';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import { readFigure } from '@/lib/aggregates/read-figures';
import { readGuideRanges } from '@/lib/baselines/read-guide-ranges';

export const experience: Topic = {
  slug: 'experience',
  title: 'What experience is worth',
  description: 'What medical coders earn in their first years, after three, six, ten and twenty years.',
  async read() {
    const home = await readHome('annual');
    const rows = [...home.levels.rows, ...home.experience.rows, home.nation];
    const axis = payAxis(
      'annual',
      rows.flatMap(({ voices }) => amountsOf(voices)),
    );
    const byYears = experienceSection({ axis, home });
    return {
      finding: byYears.heading,
      intro: (
        <p>
          Years count for accuracy and speed, for the harder charts that come with them, and for the credentials that
          ask for them. The table mixes all of that: coders of ten years also work in other specialties and settings
          than beginners.
        </p>
      ),
      sections: [
        {
          ...byYears,
          heading: growthFinding(home.experience.rows),
          children: (
            <>
              {byYears.children}
              <StripLegend strips={home.experience.rows.map(({ voices }) => voices)} />
            </>
          ),
        },
        levelSection({ axis, home }),
        await readGuideYears(),
        await readApprentices(),
      ],
    };
  },
};

/** Which of the guide's ranges belong to which years. */
async function readGuideYears(): Promise<PaySectionProps> {
  const { entry, mid, senior } = await readGuideRanges('level');
  const years = [
    { name: '0–2 years', range: entry, text: 'Entry level in the guide: lower pay, quickly growing.' },
    { name: '3–5 years', range: mid, text: 'Mid level, once accuracy and productivity are proven.' },
    { name: '6+ years', range: senior, text: 'Senior coders and specialists, most of all in complex specialties.' },
  ];
  return {
    id: 'guide',
    heading: 'The guide knows three stages, the survey five',
    lead: 'Its senior range begins at six years and ends nowhere; the survey shows how much is still to come after that.',
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
        ? `Apprentices, CPC-A, earn ${dollars(less)} less than CPC holders`
        : 'Who passes without experience is an apprentice first',
    children: (
      <>
        <p>
          Who passes AAPC’s exam without experience is certified as CPC-A, an apprentice. The A goes once AAPC has proof
          of experience, so the first job counts for more than what it pays.
          {less === undefined && ' The survey has too few coders of either kind to put them side by side.'}
          {less !== undefined && ' The difference is not the mark’s alone: apprentices are new to the work.'}
        </p>
        <EvidenceLine figure={apprentice}>CPC-A</EvidenceLine>
        <EvidenceLine figure={full}>CPC</EvidenceLine>
      </>
    ),
  };
}
