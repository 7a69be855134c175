import Link from 'next/link';
import { dollars } from '@/app/_components/money';
import type { PaySectionProps } from '@/app/_components/pay-section';
import { payIn } from '@/app/_components/pay-view';
import { RankedMap } from '@/app/_components/ranked-map';
import { BlsSource, SourceNote } from '@/app/_components/source-note';
import { stateFirstInSentence, stateInSentence } from '@/app/_components/state-name';
import { stateRoutesIn, statesRoutes } from '@/app/_components/state-routes';
import { readClaimSection } from '@/app/claims/claim-section';
import { ConverterForm } from '@/app/guide/cost-of-living/converter-form';
import type { Topic } from '@/app/guide/topic';
import { ParitySource } from '@/app/states/sources';
import { type GuideFigure, readGuideFigure } from '@/lib/baselines/read-guide-figure';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';
import { type PriceParities, readPriceParities } from '@/lib/baselines/read-price-parities';
import { samePurchase } from '@/lib/baselines/same-purchase';
import { recordOf, valuesOf } from '@/lib/survey/dimension';
import { textFromCents } from '@/lib/survey/typed-pay';
import type { State } from '@/lib/survey/vocabulary';

export const costOfLiving: Topic = {
  slug: 'cost-of-living',
  title: 'What pay buys: the cost of living',
  description:
    'What one salary buys in each state, whether Texas beats California, and a converter from place to place.',
  async read() {
    const [parities, claimed] = await Promise.all([readPriceParities(), readGuideFigure('claim', 'texas-california')]);
    return {
      finding: claimFinding(claimed, parities),
      intro: (
        <p>
          Pay follows prices, but not all the way. Whoever compares offers in two states, or moves with a remote job,
          has to compare what is left after prices.
        </p>
      ),
      sections: [
        converter(claimed, parities),
        await readPower(parities),
        await readClaimSection('texas-california'),
        limits,
      ],
    };
  },
};

/** What the guide's amount in Texas comes to in California. */
function claimFinding({ low, high }: GuideFigure, { index }: PriceParities): string {
  const [texas, california] = [index.TX, index.CA];
  if (texas === null || california === null) return 'Prices differ by state, and so does what pay buys';
  const equal = samePurchase(low * 100, texas, california);
  const beats = equal > high * 100;
  return `${dollars(low * 100)} in Texas buys what ${dollars(equal)} buys in California, ${beats ? 'so it beats' : 'which does not beat'} the ${dollars(high * 100)} that the guide puts beside it`;
}

function converter({ low, section }: GuideFigure, parities: PriceParities): PaySectionProps {
  return {
    id: 'converter',
    heading: 'Convert a pay from one state to another',
    lead: `The guide’s example stands ready, from its section “${section}”. The address of the answer can be shared.`,
    children: (
      <ConverterForm
        typed={{ amount: textFromCents(low * 100), from: 'TX', to: 'CA' }}
        errors={[]}
        levels={parities.index}
      />
    ),
  };
}

/** The national median, carried to each state. */
async function readPower(parities: PriceParities): Promise<PaySectionProps> {
  const [{ medianCents, source }] = await readNationalOfficial();
  const cents = recordOf('state', (state) => payIn('adjusted', medianCents, parities.index[state]));
  const unadjusted = valuesOf('state').filter((state) => parities.index[state] === null);
  const order = valuesOf('state')
    .filter((state) => !unadjusted.includes(state))
    .toSorted((a, b) => cents[b] - cents[a]);
  const label = `What ${dollars(medianCents)} a year buys in each state, at average US prices`;
  return {
    id: 'power',
    heading: powerFinding(order, cents),
    lead: `${label}. That is the ${source.publisher} median of medical records specialists.`,
    children: (
      <>
        <RankedMap
          view="adjusted"
          label={label}
          cents={cents}
          unadjusted={unadjusted}
          hrefs={stateRoutesIn('adjusted')}
          highest="Buys most"
          lowest="Buys least"
        >
          Another question is each state’s own pay: on the map{' '}
          <Link href={statesRoutes.annual} prefetch={false}>
            as paid
          </Link>{' '}
          and{' '}
          <Link href={statesRoutes.adjusted} prefetch={false}>
            cost-adjusted
          </Link>
          .
        </RankedMap>
        <SourceNote>
          <ParitySource pay={{ parities }} />
          <BlsSource source={source} />
        </SourceNote>
      </>
    ),
  };
}

function powerFinding([first, ...others]: readonly State[], cents: Record<State, number>): string {
  const last = others.at(-1);
  if (!first || !last) return 'What one pay buys in each state';
  const percent = Math.round(100 * (cents[first] / cents[last] - 1));
  return `${stateFirstInSentence(first)} makes most of a paycheck: it buys ${percent}% more there than in ${stateInSentence(last)}`;
}

const limits: PaySectionProps = {
  id: 'limits',
  heading: 'What a state’s price level leaves out',
  children: (
    <>
      <p>
        BEA compares the prices of what people buy, rent included, in each state with the national average. A state is
        one number: its largest city and its emptiest county share it. Income tax is not a price and is not in it.
      </p>
      <p>
        So take the converted amount as a first answer for a state, and look at the rent of the very place before you
        sign.
      </p>
    </>
  ),
};
