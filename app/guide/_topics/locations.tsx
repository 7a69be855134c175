import Link from 'next/link';
import { readNational } from '@/app/_national/national-figures';
import { stateSection } from '@/app/_national/state-pay';
import { officialSources } from '@/app/_pay/official-pay';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { PayTable, type PayTableRow } from '@/app/_pay/pay-table';
import { BlsSource, datasetName, GuideSource, SourceNote } from '@/app/_pay/source-note';
import { rankedStates } from '@/app/_pay/state-amounts';
import { SecondHand } from '@/app/_pay/state-sources';
import { StripLegend } from '@/app/_pay/strip-legend';
import { surveyedHeading } from '@/app/_pay/surveyed-heading';
import { stateRoutesIn, statesRoutes } from '@/app/_site/state-routes';
import { numberWord } from '@/app/_words/number-word';
import { stateInSentence } from '@/app/_words/state-name';
import type { Topic } from '@/app/guide/topic';
import { readStatePay, type StatePay } from '@/app/states/state-figures';
import { valuesOf } from '@/lib/survey/dimension';
import { states } from '@/lib/survey/vocabulary';

export const locations: Topic = {
  slug: 'locations',
  published: '2026-11-24',
  title: 'Where pay is highest',
  description:
    'Pay of medical coders by state: the official medians on a map, and the guide’s five highest-paying states.',
  async read() {
    const [national, pay] = await Promise.all([readNational('annual'), readStatePay('annual')]);
    const map = stateSection('annual', national);
    return {
      answer: map.heading,
      intro: (
        <p>
          Wages follow local prices, local employers and how many coders live there. So read this page along with{' '}
          <Link href="/guide/cost-of-living" prefetch={false}>
            what pay buys
          </Link>
          : high pay in an expensive place may be worth less than it looks.
        </p>
      ),
      sections: [{ ...map, heading: spreadHeading(pay) }, guideStates(pay), survey(pay)],
    };
  },
};

function spreadHeading({ map }: StatePay): string {
  const [first, ...others] = rankedStates(map.amounts);
  const last = others.at(-1);
  if (!first || !last) return 'Pay by state';
  const percent = Math.round(100 * (first.cents / last.cents - 1));
  return `${map.compared?.statistic === 'mean' ? 'Mean' : 'Median'} pay in ${stateInSentence(first.state)} is ${percent}% above that in ${stateInSentence(last.state)}`;
}

/** The states that the guide calls highest-paying, beside what BLS and coders say of them. */
function guideStates(pay: StatePay): PaySectionProps {
  const order = rankedStates(pay.map.amounts).map(({ state }) => state);
  const named = valuesOf('state')
    .filter((state) => pay.places[state].voices.guide !== null)
    .toSorted((a, b) => (pay.places[b].voices.guide?.highCents ?? 0) - (pay.places[a].voices.guide?.highCents ?? 0));
  const hrefs = stateRoutesIn('annual');
  const rows = named.map(
    (state): PayTableRow => ({
      key: state,
      label: states[state],
      href: hrefs[state],
      note: order.includes(state)
        ? `number ${order.indexOf(state) + 1} of ${order.length} by BLS`
        : 'not ranked by BLS figures',
      voices: pay.places[state].voices,
    }),
  );
  const enough = order.length > named.length;
  const top = order.slice(0, named.length);
  const agreed = named.filter((state) => top.includes(state));
  const missed = top.filter((state) => !named.includes(state)).map((state) => stateInSentence(state));
  return {
    id: 'guide-states',
    heading: enough
      ? `Of the guide’s ${numberWord(named.length)} highest-paying states, ${numberWord(agreed.length)} are among the first ${numberWord(named.length)} by BLS`
      : `The guide’s ${numberWord(named.length)} highest-paying states`,
    lead: !enough
      ? 'BLS figures for one year cover too few states to rank them.'
      : missed.length > 0
        ? `By BLS ${pay.map.compared?.statistic}s, ${listed(missed)} ${missed.length === 1 ? 'belongs' : 'belong'} there too.`
        : `BLS has the same ${numberWord(named.length)}.`,
    children: (
      <>
        <PayTable
          caption="Pay in the guide’s highest-paying states"
          subject="State"
          axis={payAxis(
            'annual',
            rows.flatMap(({ voices }) => amountsOf(voices)),
          )}
          rows={rows}
          official={pay.map.compared?.statistic ?? 'median'}
        />
        <StripLegend strips={rows.map(({ voices }) => voices)} />
        <SourceNote>
          <GuideSource section={pay.guideSection} />
          <BlsSource sources={officialSources(rows.map(({ voices }) => voices))} />
          <SecondHand strips={rows.map(({ voices }) => voices)} />
        </SourceNote>
      </>
    ),
  };
}

const listing = new Intl.ListFormat('en-US');

function listed(names: readonly string[]): string {
  return listing.format(names);
}

function survey({ places, map: { compared } }: StatePay): PaySectionProps {
  return {
    id: 'survey',
    heading: surveyedHeading(valuesOf('state').map((state) => ({ voices: places[state].voices }))),
    lead: 'Survey medians for states are not ranked: too few coders are behind most of them.',
    children: (
      <>
        <p>
          {compared &&
            `The map stands on ${compared.source.publisher} ${compared.statistic}s of ${datasetName(compared.source)}, the newest figure that most places have. `}
          What BLS has of another kind or year stands on the state’s page.
        </p>
        <p>
          <Link href="/states" prefetch={false}>
            All places, with what coders report in each
          </Link>
          ; each has a page with its neighbors, its prices and its figures by the hour. The same map{' '}
          <Link href={statesRoutes.adjusted} prefetch={false}>
            adjusted for what things cost
          </Link>{' '}
          has another order.
        </p>
      </>
    ),
  };
}
