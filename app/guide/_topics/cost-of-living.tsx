import Link from 'next/link';
import { PriceSource } from '@/app/_national/real-pay';
import { FoldedRows } from '@/app/_pay/folded-rows';
import type { PaySectionProps } from '@/app/_pay/pay-section';
import { PlainTable } from '@/app/_pay/plain-table';
import { RankedMap } from '@/app/_pay/ranked-map';
import { BlsSource, SourceNote } from '@/app/_pay/source-note';
import { type PlaceAmount, rankedStates, UNADJUSTED } from '@/app/_pay/state-amounts';
import type { StateAmount } from '@/app/_pay/state-headings';
import { ParitySource } from '@/app/_pay/state-sources';
import { stateRoutesIn, statesRoutes } from '@/app/_site/state-routes';
import { dollars } from '@/app/_words/money';
import { monthName } from '@/app/_words/month-name';
import { payIn } from '@/app/_words/pay-view';
import { signedPercent } from '@/app/_words/percent-text';
import { stateFirstInSentence, stateInSentence } from '@/app/_words/state-name';
import { readClaimSection } from '@/app/claims/claim-section';
import { ConverterForm } from '@/app/guide/cost-of-living/converter-form';
import { fromNames, readSide, toNames } from '@/app/guide/cost-of-living/read-side';
import type { Topic } from '@/app/guide/topic';
import { yearBefore, yearOfPricesText } from '@/app/guide/year-of-prices';
import { commonPeriod, sourcesOf } from '@/lib/baselines/official-figures';
import { readConsumerPrices } from '@/lib/baselines/read-consumer-prices';
import { type GuideFigure, readGuideFigure } from '@/lib/baselines/read-guide-figure';
import { readMonthlyPrices } from '@/lib/baselines/read-monthly-prices';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';
import { type PriceLevels, readPriceLevels, readPriceLevelsWith } from '@/lib/baselines/read-price-levels';
import { samePurchase } from '@/lib/baselines/same-purchase';
import { recordOf } from '@/lib/survey/dimension';
import { textFromCents } from '@/lib/survey/typed-pay';

export const costOfLiving: Topic = {
  slug: 'cost-of-living',
  published: '2026-11-24',
  title: 'What pay buys: the cost of living',
  description:
    'What one salary buys in each state, whether Texas beats California, and a converter from place to place.',
  async read() {
    const [prices, sameYear, claimed] = await Promise.all([
      readPriceLevels(),
      readPriceLevelsWith(['TX', 'CA']),
      readGuideFigure('claim', 'texas-california'),
    ]);
    return {
      answer: claimAnswer(claimed, sameYear),
      intro: (
        <p>
          Pay follows prices, but not all the way. If you compare offers in two states, or move with a remote job,
          compare what the pay buys there.
        </p>
      ),
      sections: [
        await readConverter(claimed, prices),
        await readPower(prices),
        await readMonths(),
        await readClaimSection('texas-california'),
        limits,
      ],
    };
  },
};

/** What the guide's amount in Texas comes to in California. */
function claimAnswer({ low, high }: GuideFigure, { TX: texas, CA: california }: PriceLevels): string {
  if (texas.kind === 'not-published' || california.kind === 'not-published')
    return 'Prices differ by state, and so does what pay buys';
  const equal = samePurchase(low * 100, texas.level, california.level);
  const beats = equal > high * 100;
  return `${dollars(low * 100)} in Texas buys what ${dollars(equal)} buys in California, ${beats ? 'so it beats' : 'which does not beat'} the ${dollars(high * 100)} that the guide puts beside it`;
}

async function readConverter({ low, section }: GuideFigure, prices: PriceLevels): Promise<PaySectionProps> {
  const typed = new URLSearchParams({ amount: textFromCents(low * 100), from: 'TX', to: 'CA' });
  const [from, to] = await Promise.all([readSide(typed, fromNames), readSide(typed, toNames)]);
  return {
    id: 'converter',
    heading: 'Convert pay from one place to another',
    lead: `The form starts with the guide’s example, from its section “${section}”. The address of the answer can be shared.`,
    children: <ConverterForm typed={typed} from={from} to={to} errors={[]} prices={prices} />,
  };
}

/** The national median, carried to each state. */
async function readPower(prices: PriceLevels): Promise<PaySectionProps> {
  const { median } = await readNationalOfficial();
  if (median.kind === 'not-published') {
    return {
      id: 'power',
      heading: 'What one pay buys in each state',
      children: <p>BLS publishes no national median.</p>,
    };
  }
  const { medianCents, source } = median;
  const year = commonPeriod(Object.values(prices));
  const amounts = recordOf('state', (state): PlaceAmount => {
    const price = prices[state];
    if (price.kind === 'not-published')
      return { kind: 'apart', cents: payIn('adjusted', medianCents, null), why: UNADJUSTED };
    const cents = payIn('adjusted', medianCents, price.level);
    return price.source.period === year
      ? { kind: 'compared', cents }
      : { kind: 'apart', cents, why: `prices of ${price.source.period}` };
  });
  const label = `What ${dollars(medianCents)} a year buys in each state, at average US prices`;
  return {
    id: 'power',
    heading: powerHeading(rankedStates(amounts)),
    lead: `${label}. That is the ${source.publisher} median of medical records specialists.`,
    children: (
      <>
        <RankedMap
          view="adjusted"
          label={label}
          amounts={amounts}
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
          <ParitySource prices={prices} />
          <BlsSource sources={sourcesOf([median])} />
        </SourceNote>
      </>
    ),
  };
}

/** Prices of the whole country month by month, and what the official median has become since it was paid. */
async function readMonths(): Promise<PaySectionProps> {
  const [months, years, { median }] = await Promise.all([
    readMonthlyPrices(),
    readConsumerPrices(),
    readNationalOfficial(),
  ]);
  const indexOf = new Map(months.map(({ month, index }) => [month, index]));
  const latest = months.at(-1);
  const paid =
    median.kind === 'published' ? { month: `${median.source.period}-05`, medianCents: median.medianCents } : null;
  const paidIndex = paid && indexOf.get(paid.month);
  return {
    id: 'months',
    heading: yearOfPricesText(months) ?? 'Prices month by month',
    lead:
      latest && paid && paidIndex && latest.month > paid.month
        ? `The official median of ${monthName(paid.month)}, ${dollars(paid.medianCents)}, is ${dollars(samePurchase(paid.medianCents, paidIndex, latest.index))} in prices of ${monthName(latest.month)}.`
        : 'A raise that is less than what prices rose buys less than before.',
    children: latest && (
      <>
        <FoldedRows
          rows={months.toReversed()}
          caption="Consumer prices by month"
          table={(rows, caption) => (
            <PlainTable
              caption={caption}
              voice="official"
              columns={['Month', 'prices, 1982–84 = 100', 'in a year']}
              rows={rows.map(({ month, index }) => {
                const before = indexOf.get(yearBefore(month));
                return [monthName(month), String(index), before ? signedPercent(100 * (index / before - 1)) : '–'];
              })}
            />
          )}
        />
        <PlainTable
          caption="Consumer prices by year"
          voice="official"
          columns={['Average of', 'prices, 1982–84 = 100']}
          rows={years.toReversed().map(({ year, index }) => [String(year), String(index)])}
        />
        <SourceNote>
          {`${latest.source.publisher}: ${latest.source.title}. `}
          <PriceSource prices={years} />
        </SourceNote>
      </>
    ),
  };
}

function powerHeading([first, ...others]: readonly StateAmount[]): string {
  const last = others.at(-1);
  if (!first || !last) return 'What one pay buys in each state';
  const percent = Math.round(100 * (first.cents / last.cents - 1));
  return `${stateFirstInSentence(first.state)} stretches a paycheck furthest: it buys ${percent}% more there than in ${stateInSentence(last.state)}`;
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
        So take the converted amount as a first answer for a state, and check rents in the actual place before you sign.
        With a county or city the converter takes the prices of its metropolitan area.
      </p>
    </>
  ),
};
