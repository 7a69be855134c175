import Link from 'next/link';
import { mostHeading } from '@/app/_national/headings';
import { dimensionRows } from '@/app/_pay/dimension-rows';
import { EvidenceLine } from '@/app/_pay/evidence-line';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf, voicesIn } from '@/app/_pay/pay-row';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { PayTable } from '@/app/_pay/pay-table';
import { GuideSource, SourceNote } from '@/app/_pay/source-note';
import { StripLegend } from '@/app/_pay/strip-legend';
import { rangeText, silenceText } from '@/app/_pay/strip-text';
import { surveyedHeading } from '@/app/_pay/surveyed-heading';
import { midSentence } from '@/app/_words/mid-sentence';
import { dollars } from '@/app/_words/money';
import { numberWord } from '@/app/_words/number-word';
import { percentText } from '@/app/_words/percent-text';
import { ratioWords } from '@/app/_words/ratio-words';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import type { Figure } from '@/lib/aggregates/figure';
import { ladder } from '@/lib/aggregates/publishing-rules';
import { readFigure, readFigures } from '@/lib/aggregates/read-figures';
import { readGuideRanges } from '@/lib/baselines/read-guide-ranges';
import { readMemberSurvey } from '@/lib/baselines/read-member-survey';
import { valuesOf } from '@/lib/survey/dimension';
import type { Arrangement } from '@/lib/survey/vocabulary';

export const remoteWork: Topic = {
  slug: 'remote-work',
  published: '2026-11-24',
  title: 'Remote work',
  description: 'What remote, hybrid and on-site medical coders earn, and whether remote pay is the same everywhere.',
  async read() {
    const [figures, guide, { remote: members }] = await Promise.all([
      readFigures('arrangement'),
      readGuideRanges('arrangement'),
      readMemberSurvey(),
    ]);
    const range = guide.remote;
    const byGuide = range ? `The guide puts remote pay at ${rangeText(range, dollars)}, wherever the coder lives` : '';
    const { rows, all } = dimensionRows('annual', 'arrangement', figures, guide);
    const firm = valuesOf('arrangement').map((value) => ({
      name: arrangementNames[value],
      voices: voicesIn('annual', { survey: figures[value], guide: null, official: null }, null),
    }));
    return {
      answer: remoteAnswer(figures) ?? byGuide,
      intro: (
        <p>
          Coders read records on a screen, so the work can be done anywhere the employer allows and the connection is
          secure. The guide promises competitive pay and a cheaper place to live, {range && rangeText(range, dollars)} a
          year.
        </p>
      ),
      sections: [
        {
          id: 'arrangements',
          heading: mostHeading(
            firm,
            { one: 'earn', two: 'earn' },
            surveyedHeading(all, { one: 'work location', several: 'work locations', who: 'coders' }),
          ),
          lead: 'Years, roles and states differ too, so the work location alone does not explain a gap.',
          children: (
            <>
              {rows.length > 0 && (
                <PayTable
                  caption="Pay by work location"
                  subject="Work location"
                  axis={payAxis(
                    'annual',
                    rows.flatMap(({ voices }) => amountsOf(voices)),
                  )}
                  rows={rows}
                />
              )}
              <StripLegend strips={rows.map(({ voices }) => voices)} />
              <SourceNote>
                <GuideSource section={range?.section} />
                {members.kind === 'published' &&
                  `Of those who answered ${members.source.publisher}’s ${midSentence(members.source.title)}, ${percentText(members.percent)} worked remotely.`}
              </SourceNote>
            </>
          ),
        },
        await readPlaces(),
        await readTerms(),
      ],
    };
  },
};

const arrangementNames = {
  on_site: 'On-site coders',
  hybrid: 'Hybrid coders',
  remote: 'Remote coders',
} as const satisfies Record<Arrangement, string>;

/** Remote against on-site, by medians that are firm. */
function remoteAnswer({ remote, on_site }: Record<'remote' | 'on_site', Figure>): string | undefined {
  if (remote.shows !== 'distribution' || on_site.shows !== 'distribution') return undefined;
  return `Remote coders earn ${ratioWords(remote.medianCents / on_site.medianCents)} those on site, ${dollars(remote.medianCents)} beside ${dollars(on_site.medianCents)}`;
}

/** Whether remote pay depends on where the coder lives: how far its medians lie apart, beside those on site. */
async function readPlaces(): Promise<PaySectionProps> {
  const [remote, onSite] = await Promise.all([
    readFigures('state', { dimension: 'arrangement', value: 'remote' }),
    readFigures('state', { dimension: 'arrangement', value: 'on_site' }),
  ]);
  const both = valuesOf('state').flatMap((state) => {
    const [one, other] = [remote[state], onSite[state]];
    return one.shows === 'nothing' || other.shows === 'nothing'
      ? []
      : [{ remoteCents: one.medianCents, onSiteCents: other.medianCents }];
  });
  const known = both.length > 1;
  const remoteEnds = endsOf(both.map(({ remoteCents }) => remoteCents));
  const onSiteEnds = endsOf(both.map(({ onSiteCents }) => onSiteCents));
  return {
    id: 'places',
    heading: known
      ? `In ${numberWord(both.length)} states, remote medians run from ${dollars(remoteEnds.least)} to ${dollars(remoteEnds.most)}`
      : 'Whether remote pay is the same everywhere is not known yet',
    children: (
      <>
        <p>
          The guide says that remote pay holds “regardless of location”.{' '}
          {known
            ? `Then remote medians would lie closer together than those on site, which in the same states run from ${dollars(onSiteEnds.least)} to ${dollars(onSiteEnds.most)}: a distance of ${dollars(onSiteEnds.most - onSiteEnds.least)}, beside ${dollars(remoteEnds.most - remoteEnds.least)} for remote coders. Few coders stand behind some of these medians, so a part of either distance is chance.`
            : `No two states have ${ladder.median} remote coders and ${ladder.median} on site in the survey yet.`}
        </p>
        <p>
          Some employers pay one rate everywhere, others pay by where the employee lives. Ask which; then see what the
          amount{' '}
          <Link href="/guide/cost-of-living" prefetch={false}>
            buys where you live
          </Link>
          .
        </p>
      </>
    ),
  };
}

function endsOf(cents: readonly number[]): { least: number; most: number } {
  return { least: Math.min(...cents), most: Math.max(...cents) };
}

/** What an offer from afar must be asked about. */
async function readTerms(): Promise<PaySectionProps> {
  const contract = await readFigure('employment=contract');
  return {
    id: 'terms',
    heading: 'What to ask of a remote offer',
    children: (
      <>
        <Terms
          terms={[
            {
              name: 'Employee or 1099',
              text: `Contractors pay both halves of payroll taxes, insurance and time off out of their rate. ${contract.shows === 'nothing' ? `We don’t know what 1099 coders earn: ${silenceText(contract)}.` : `1099 coders report a median of ${dollars(contract.medianCents)} a full-time year, before all that.`}`,
            },
            {
              name: 'By the hour or by the chart',
              text: 'A rate per chart is worth what the charts allow. Ask what kind of charts, which system, and how long a chart takes the people who do it now.',
            },
            {
              name: 'Productivity and accuracy',
              text: 'How many charts per hour at what accuracy, who audits, and what happens if you fall below.',
            },
            {
              name: 'Equipment and time',
              text: 'Who pays for the computer, monitors and internet, and which hours you must be available.',
            },
            { name: 'State', text: 'An employer may hire only in some states. Ask before you move.' },
          ]}
        />
        <EvidenceLine figure={contract}>1099 pay</EvidenceLine>
      </>
    ),
  };
}
