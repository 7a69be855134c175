import Link from 'next/link';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf, type PayRange, type ShownVoices, voicesIn } from '@/app/_pay/pay-row';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { PayTable, type PayTableRow } from '@/app/_pay/pay-table';
import { datasetName, GuideSource, SourceNote } from '@/app/_pay/source-note';
import { StripLegend } from '@/app/_pay/strip-legend';
import { rangeText } from '@/app/_pay/strip-text';
import { dollars } from '@/app/_words/money';
import { numberWord } from '@/app/_words/number-word';
import { managerAnswer } from '@/app/guide/headings';
import { Terms } from '@/app/guide/terms';
import type { Topic } from '@/app/guide/topic';
import type { Figure } from '@/lib/aggregates/figure';
import { ladder } from '@/lib/aggregates/publishing-rules';
import { readFigure, readFigures } from '@/lib/aggregates/read-figures';
import { sourcesOf } from '@/lib/baselines/official-figures';
import { type GuideFigure, readGuideFigure } from '@/lib/baselines/read-guide-figure';
import { readOccupations } from '@/lib/baselines/read-occupations';
import { valuesOf } from '@/lib/survey/dimension';

export const management: Topic = {
  slug: 'management',
  published: '2026-11-24',
  title: 'Management pay',
  description: 'What coding managers and directors earn by career guide, survey and BLS, and what the work asks for.',
  async read() {
    const [narrow, wide, level, manager, director, supervisor] = await Promise.all([
      readGuideFigure('level', 'manager'),
      readGuideFigure('level', 'management'),
      readFigure('level=manager'),
      readFigure('role=manager'),
      readFigure('role=director'),
      readFigure('role=supervisor'),
    ]);
    const rows: PayTableRow[] = [
      {
        key: 'both',
        label: 'Managers and directors',
        note: 'the guide: coding managers and directors',
        voices: voicesOf(level, rangeOf(wide)),
      },
      {
        key: 'manager',
        label: 'Managers',
        note: 'the guide: medical coding manager',
        voices: voicesOf(manager, rangeOf(narrow)),
      },
      { key: 'director', label: 'Directors', voices: voicesOf(director, null) },
      { key: 'supervisor', label: 'Supervisors', voices: voicesOf(supervisor, null) },
    ];
    const shown = rows.filter(({ voices }) => amountsOf(voices).length > 0);
    return {
      answer: managerAnswer(level, rangeOf(wide)),
      intro: (
        <p>
          Managers are responsible for people, budgets and unbilled accounts, and how much of each varies from one
          department to the next. So a title alone says little about pay.
        </p>
      ),
      sections: [
        {
          id: 'pay',
          heading: `The guide has two ranges: ${rangeText(rangeOf(narrow), dollars)} and ${rangeText(rangeOf(wide), dollars)}`,
          lead: `The first, from “${narrow.section}”, is a manager’s. The second, from “${wide.section}”, includes directors as well, and so ends higher. Both are open at the top.`,
          children: (
            <>
              <PayTable
                caption="Pay in management"
                subject="Role"
                axis={payAxis(
                  'annual',
                  shown.flatMap(({ voices }) => amountsOf(voices)),
                )}
                rows={shown}
              />
              <StripLegend strips={shown.map(({ voices }) => voices)} />
              <SourceNote>
                <GuideSource section={wide.section} />
              </SourceNote>
            </>
          ),
        },
        await readOfficial(),
        await readSizeAndPlace(),
        work,
      ],
    };
  },
};

function voicesOf(survey: Figure, guide: PayRange | null): ShownVoices {
  return voicesIn('annual', { survey, guide, official: null }, null);
}

function rangeOf({ low, high, openEnded }: GuideFigure): PayRange {
  return { lowCents: low * 100, highCents: high * 100, openEnded };
}

/** The code of medical and health services managers. */
const MANAGERS = '11-9111';
const counting = new Intl.NumberFormat('en-US');

async function readOfficial(): Promise<PaySectionProps> {
  const { related } = await readOccupations();
  const managers = related.find(({ code }) => code === MANAGERS);
  if (managers?.median.kind !== 'published') {
    return {
      id: 'official',
      heading: 'BLS publishes no median of health services managers',
      children: <p>It also has no figure for coding managers, who are at most a part of them.</p>,
    };
  }
  const { median, employment, spread } = managers;
  return {
    id: 'official',
    heading: `${median.source.publisher} puts the median of health services managers at ${dollars(median.medianCents)}`,
    lead: 'They run hospitals, clinics and departments of every kind; those who manage coding are at most a part of them.',
    children: (
      <>
        <p>
          {employment.kind === 'published' && `${counting.format(employment.jobs)} people are counted. `}
          {spread.kind === 'published' &&
            `One in ten earns less than ${dollars(spread.p10Cents)}, one in ten more than ${dollars(spread.p90Cents)}. `}
          That is not a figure for coding managers. It shows what the same employers pay other managers, and where a
          director of health information may go next.
        </p>
        <SourceNote>
          {sourcesOf([median, employment, spread])
            .map((source) => `${source.publisher}: ${datasetName(source)}`)
            .join('; ')}
          , {managers.code} {managers.label}.
        </SourceNote>
      </>
    ),
  };
}

/** The guide lets pay depend on the size of the organization and on its place. */
async function readSizeAndPlace(): Promise<PaySectionProps> {
  const states = await readFigures('state', { dimension: 'level', value: 'manager' });
  const known = valuesOf('state').filter((state) => states[state].shows !== 'nothing').length;
  return {
    id: 'size',
    heading: 'Whether large organizations pay managers more is not known here',
    lead: 'The guide says that management pay depends on organization size and location.',
    children: (
      <>
        <p>
          The survey does not ask how large an employer is, since with a state and a role that could point to one
          person. The BLS figures we have are not split by size either. So we can neither confirm nor deny the first.
        </p>
        <p>
          For location,{' '}
          {known === 0
            ? `no state has ${ladder.median} managers in the survey yet`
            : `${numberWord(known)} ${known === 1 ? 'state has' : 'states have'} ${ladder.median} managers or more in the survey, and show them on their pages`}
          . Ask the{' '}
          <Link href="/calculator?role=manager" prefetch={false}>
            calculator
          </Link>{' '}
          for any other: it knows how states differ for all coders. Settings are nearest to size:{' '}
          <Link href="/guide/work-settings" prefetch={false}>
            what each pays
          </Link>
          .
        </p>
      </>
    ),
  };
}

const work: PaySectionProps = {
  id: 'work',
  heading: 'What managers are responsible for',
  children: (
    <Terms
      terms={[
        {
          name: 'DNFB (discharged not final billed)',
          text: 'Stays that are over but can’t be billed yet, often because they are not coded. Executives see this number every week.',
        },
        {
          name: 'Quality',
          text: 'Accuracy in internal and external audits, and what happens when a coder falls below the standard.',
        },
        {
          name: 'Denials',
          text: 'Claims denied because of their codes: why, how much, and whether it will happen again.',
        },
        {
          name: 'People',
          text: 'Hiring in a market where coders can work for an employer in another state, and keeping them.',
        },
        {
          name: 'Money',
          text: 'Budget, vendors and software, and the case for each of them.',
        },
        {
          name: 'Credentials',
          text: 'RHIA, with its degree, is made for this; RHIT and a coding credential with years of experience also lead here. CPPM is AAPC’s for running a practice.',
        },
      ]}
    />
  ),
};
