import Link from 'next/link';
import { Spread } from '@/app/_national/answer';
import { type National, readNational } from '@/app/_national/national-figures';
import { levelSection } from '@/app/_national/pay-sections';
import { EvidenceLine } from '@/app/_pay/evidence-line';
import { officialSources } from '@/app/_pay/official-pay';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { BlsSource, datasetName, GuideSource, SourceNote } from '@/app/_pay/source-note';
import { rangeText, silenceText } from '@/app/_pay/strip-text';
import { dollars } from '@/app/_words/money';
import { ratioWords } from '@/app/_words/ratio-words';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import { sourcesOf } from '@/lib/baselines/official-figures';
import { readGuideRanges } from '@/lib/baselines/read-guide-ranges';
import { FULL_TIME_HOURS } from '@/lib/survey/pay';
import { keysOf, levels } from '@/lib/survey/vocabulary';

export const howMuchCodersEarn: Topic = {
  slug: 'how-much-coders-earn',
  published: '2026-11-24',
  title: 'How much coders earn',
  description:
    'The median pay of medical coders by survey, career guide and BLS, how far pay spreads, and why the sources differ.',
  async read() {
    const national = await readNational('annual');
    return {
      answer: medianAnswer(national),
      sections: [sources(national), spread(national), await readLevels(national), unit],
    };
  },
};

function medianAnswer({ nation: { voices } }: National): string {
  const { survey, official } = voices;
  const bls = official
    ? `${official.source.publisher} puts the median of a broader group at ${dollars(official.cents)}`
    : 'BLS publishes no median of the broader group';
  return survey.shows === 'nothing'
    ? `${bls}; too few coders have reported here for a median of their own`
    : `Half of the coders who reported earn ${dollars(survey.medianCents)} or more; ${bls}`;
}

/** Who says what the middle is, and of whom. */
function sources({ nation: { voices }, guideSections }: National): PaySectionProps {
  const { survey, guide, official } = voices;
  const medians = [
    ...(official ? [official.cents] : []),
    ...(guide ? [guide.lowCents] : []),
    ...(survey.shows === 'nothing' ? [] : [survey.medianCents]),
  ];
  return {
    id: 'medians',
    heading:
      medians.length > 1
        ? `The sources put the middle between ${dollars(Math.min(...medians))} and ${dollars(Math.max(...medians))}`
        : 'What each source says about the middle',
    lead: 'They differ because they describe different people, and were made in different ways.',
    children: (
      <>
        <Terms
          terms={[
            {
              name: survey.shows === 'nothing' ? 'Not yet' : dollars(survey.medianCents),
              note: 'survey, median',
              text:
                survey.shows === 'nothing'
                  ? `Coders who report their pay here: ${silenceText(survey)}.`
                  : 'Coders who reported their pay here, whatever their title and years. They chose to, so they are not a random sample.',
            },
            ...(official
              ? [
                  {
                    name: dollars(official.cents),
                    note: `${official.source.publisher}, median`,
                    text: `Medical records specialists by ${datasetName(official.source)}: coders, and people who compile and keep records without coding. Employers report from their payrolls; the self-employed are left out.`,
                  },
                ]
              : []),
            ...(guide
              ? [
                  {
                    name: `about ${dollars(guide.lowCents)}`,
                    note: 'guide, median',
                    text: 'A career guide says that the median “hovers around” it. It names no sample and no year.',
                  },
                ]
              : []),
          ]}
        />
        <EvidenceLine figure={survey} />
        <SourceNote>
          <BlsSource sources={officialSources([voices])} />
          <GuideSource section={guideSections.nation} />
        </SourceNote>
      </>
    ),
  };
}

function spread(national: National): PaySectionProps {
  const {
    nation: {
      voices: { survey },
    },
    official: { spread: official },
  } = national;
  const firm = survey.shows === 'distribution' ? survey : undefined;
  return {
    id: 'spread',
    heading: spreadHeading(national),
    lead: 'A median says little about one job. Level, place, specialty, setting and credential move it.',
    children: (
      <>
        <p>
          {firm && (
            <>
              Of the coders who reported, one in ten earns less than {dollars(firm.p10Cents)} and one in ten more than{' '}
              {dollars(firm.p90Cents)}.{' '}
            </>
          )}
          {official.kind === 'published' && (
            <>
              {official.source.publisher} has one in ten medical records specialists below {dollars(official.p10Cents)}{' '}
              and one in ten above {dollars(official.p90Cents)}.{' '}
            </>
          )}
          For one job, described as well as you know it, the{' '}
          <Link href="/calculator" prefetch={false}>
            calculator
          </Link>{' '}
          narrows it down.
        </p>
        <Spread view="annual" national={national} />
        <SourceNote>
          <BlsSource sources={sourcesOf([official])} />
        </SourceNote>
      </>
    ),
  };
}

function spreadHeading({ nation, official: { spread: official } }: National): string {
  const { survey } = nation.voices;
  const words = (low: number, high: number) =>
    `best-paid tenth earn at least ${ratioWords(high / low)} the least-paid tenth`;
  if (survey.shows === 'distribution') return `The ${words(survey.p10Cents, survey.p90Cents)}`;
  if (official.kind === 'not-published') return 'How far pay spreads is not known yet';
  return `By ${official.source.publisher}, the ${words(official.p10Cents, official.p90Cents)}`;
}

/** The table of levels, and what the guide says of each in full. */
async function readLevels(national: National): Promise<PaySectionProps> {
  const axis = payAxis(
    'annual',
    [...national.levels.rows, national.nation].flatMap(({ voices }) => amountsOf(voices)),
  );
  const [section, ranges] = [levelSection({ axis, national }), await readGuideRanges('level')];
  const inWords = keysOf(levels).flatMap((level) => {
    const range = ranges[level];
    return range ? [`${levels[level].toLowerCase()} ${rangeText(range, dollars)}`] : [];
  });
  return {
    ...section,
    children: (
      <>
        {section.children}
        <p>
          The guide’s ranges: {inWords.join(', ')}. It credits them to the Bureau of Labor Statistics; the BLS tables of
          this occupation have percentiles and no levels, so the ranges can’t be traced there.
        </p>
      </>
    ),
  };
}

const unit: PaySectionProps = {
  id: 'unit',
  heading: 'A year is a full-time year, and base pay is without overtime, differentials or bonus',
  children: (
    <p>
      So that part-timers and full-timers compare, Paychart turns each rate into{' '}
      {FULL_TIME_HOURS.toLocaleString('en-US')} paid hours a year, as BLS does; so do per diem (PRN) rates. Production
      and incentive pay are part of it. Overtime, shift differentials and other bonuses are left out: most of them pay
      for more hours, or for hours that others don’t want. Pay as a 1099 contractor is kept separate: it has to cover
      taxes and benefits that an employer would pay. The{' '}
      <Link href="/view/hourly" prefetch={false}>
        same figures by the hour
      </Link>{' '}
      are on another page.
    </p>
  ),
};
