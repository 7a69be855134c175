import Link from 'next/link';
import { dimensionRows } from '@/app/_components/dimension-rows';
import { EvidenceLine } from '@/app/_components/evidence-line';
import { dollars } from '@/app/_components/money';
import { payAxis } from '@/app/_components/pay-axis';
import { amountsOf } from '@/app/_components/pay-row';
import type { PaySectionProps } from '@/app/_components/pay-section';
import { PayTable } from '@/app/_components/pay-table';
import { ratioWords } from '@/app/_components/ratio-words';
import { GuideSource, SourceNote } from '@/app/_components/source-note';
import { StripLegend } from '@/app/_components/strip-legend';
import { rangeText, silenceText } from '@/app/_components/strip-text';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import type { Figure } from '@/lib/aggregates/figure';
import { ladder } from '@/lib/aggregates/ladder';
import { readFigure, readFigures } from '@/lib/aggregates/read-figures';
import { readGuideRanges } from '@/lib/baselines/read-guide-ranges';

export const remoteWork: Topic = {
  slug: 'remote-work',
  title: 'Remote work',
  description: 'What remote, hybrid and on-site medical coders earn, and whether remote pay is the same everywhere.',
  async read() {
    const [figures, guide] = await Promise.all([readFigures('arrangement'), readGuideRanges('arrangement')]);
    const range = guide.remote;
    const byGuide = range ? `The guide puts remote pay at ${rangeText(range, dollars)}, wherever the coder lives` : '';
    const { rows } = dimensionRows('annual', 'arrangement', figures, guide);
    return {
      finding: remoteFinding(figures) ?? byGuide,
      intro: (
        <p>
          Coders read records on a screen, so the work can be done wherever the employer allows it and the connection is
          safe. The guide promises competitive pay and a cheaper place to live with it,{' '}
          {range && rangeText(range, dollars)} a year.
        </p>
      ),
      sections: [
        {
          id: 'arrangements',
          heading: 'Pay on site, hybrid and remote',
          lead: 'Who works remotely often has more years, so a gap is not the arrangement’s alone.',
          children: (
            <>
              {rows.length > 0 && (
                <PayTable
                  caption="Pay by arrangement"
                  subject="Arrangement"
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

/** Remote against on-site, by medians that are firm. */
function remoteFinding({ remote, on_site }: Record<'remote' | 'on_site', Figure>): string | undefined {
  if (remote.shows !== 'distribution' || on_site.shows !== 'distribution') return undefined;
  return `Remote coders earn ${ratioWords(remote.medianCents / on_site.medianCents)} those on site, ${dollars(remote.medianCents)} beside ${dollars(on_site.medianCents)}`;
}

/** Whether remote pay depends on where the coder lives. */
async function readPlaces(): Promise<PaySectionProps> {
  const figures = await readFigures('state', { dimension: 'arrangement', value: 'remote' });
  const medians = Object.values(figures).flatMap((figure) => (figure.shows === 'nothing' ? [] : [figure.medianCents]));
  const [least, most] = [Math.min(...medians), Math.max(...medians)];
  return {
    id: 'places',
    heading:
      medians.length > 1
        ? `Where remote coders live still counts: state medians run from ${dollars(least)} to ${dollars(most)}`
        : 'Whether remote pay is the same everywhere is not known yet',
    children: (
      <>
        <p>
          The guide says that remote pay holds “regardless of location”.{' '}
          {medians.length > 1
            ? `In ${medians.length} states the survey has ${ladder.median} remote coders or more. If location did not count, their medians would lie close together; few coders stand behind some of them, so part of the distance is chance.`
            : `No two states have ${ladder.median} remote coders in the survey yet.`}
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
              text: `A contractor pays both halves of the payroll taxes, insurance and days off out of the rate. ${contract.shows === 'nothing' ? `What 1099 coders earn is not known yet: ${silenceText(contract)}.` : `1099 coders report a median of ${dollars(contract.medianCents)} a full-time year, before all that.`}`,
            },
            {
              name: 'By the hour or by the chart',
              text: 'A rate per chart is worth what the charts allow. Ask for the kind of record, the system, and how long a chart takes those who do it now.',
            },
            {
              name: 'Productivity and accuracy',
              text: 'How many charts an hour at which accuracy, who audits, and what follows when you are below.',
            },
            {
              name: 'Equipment and time',
              text: 'Who pays for computer, screens and line, and which hours you must be there.',
            },
            { name: 'State', text: 'Many employers hire in some states only. Ask before you move.' },
          ]}
        />
        <EvidenceLine figure={contract}>1099 pay</EvidenceLine>
      </>
    ),
  };
}
