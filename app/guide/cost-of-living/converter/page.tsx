import Link from 'next/link';
import { ErrorSummary } from '@/app/_forms/error-summary';
import { Headline, HeadlineFigure } from '@/app/_pay/headline';
import { SourceNote } from '@/app/_pay/source-note';
import type { PlaceAmount } from '@/app/_pay/state-amounts';
import { StateMap } from '@/app/_pay/state-map';
import { ParitySource } from '@/app/_pay/state-sources';
import { fixedMetadata } from '@/app/_site/fixed-pages';
import type { PageRoute } from '@/app/_site/page-route';
import { parametersOf } from '@/app/_site/parameters-of';
import { stateRoutes } from '@/app/_site/state-routes';
import { dollars } from '@/app/_words/money';
import { asPaid } from '@/app/_words/pay-view';
import {
  type Conversion,
  comparisonText,
  conversionAmount,
  conversionOf,
  pricesText,
} from '@/app/guide/cost-of-living/conversion';
import { ConverterForm } from '@/app/guide/cost-of-living/converter-form';
import { fromNames, readSide, toNames } from '@/app/guide/cost-of-living/read-side';
import styles from '@/app/guide/tool-page.module.css';
import { sourcesOf } from '@/lib/baselines/official-figures';
import { readPriceLevels, readPriceLevelsIn } from '@/lib/baselines/read-price-levels';
import { samePurchase } from '@/lib/baselines/same-purchase';
import { recordOf } from '@/lib/survey/dimension';
import { textFromCents } from '@/lib/survey/typed-pay';

export const metadata = fixedMetadata('/guide/cost-of-living/converter');

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

export default async function ConverterPage({ searchParams }: PageProps<'/guide/cost-of-living/converter'>) {
  const parameters = parametersOf(await searchParams);
  const prices = await readPriceLevels();
  const amount = conversionAmount(parameters);
  const [from, to] = await Promise.all([readSide(parameters, fromNames), readSide(parameters, toNames)]);
  const { conversion, problem } =
    amount.said && from.read.place && to.read.place
      ? conversionOf(amount.said.amount, from.read.place, to.read.place)
      : {};
  const problems = [...(amount.problems ?? []), from.read.problem, to.read.problem, problem].flatMap(
    (one) => one ?? [],
  );
  const errors = parameters.size > 0 ? problems.map(({ parameter, message }) => ({ name: parameter, message })) : [];
  return (
    <>
      <p className={styles.place}>
        <Link href="/guide/cost-of-living" prefetch={false}>
          Cost of living
        </Link>
      </p>
      {conversion ? <Answer conversion={conversion} /> : <h1>What pay is worth elsewhere</h1>}
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <section aria-labelledby="convert" className={styles.again}>
        <h2 id="convert">{conversion ? 'Another amount or place' : 'Amount and places'}</h2>
        <ConverterForm typed={parameters} from={from} to={to} errors={errors} prices={prices} />
      </section>
      <SourceNote>{conversion ? <LevelsUsed conversion={conversion} /> : <ParitySource prices={prices} />}</SourceNote>
    </>
  );
}

async function Answer({ conversion }: { conversion: Conversion }) {
  const { from, to, year, amountCents, equalCents } = conversion;
  const prices = await readPriceLevelsIn(year);
  const here = `${dollars(amountCents)} in ${from.name}`;
  const amounts = recordOf('state', (state): PlaceAmount => {
    const price = prices[state];
    if (price.kind === 'not-published') return price;
    return { kind: 'compared', cents: asPaid(samePurchase(amountCents, from.price.level, price.level)) };
  });
  const asked = new URLSearchParams({
    amount: textFromCents(amountCents),
    ...(from.state && { from: from.state }),
    ...(from.areaCode && { fromArea: from.areaCode }),
  });
  const hrefs = recordOf(
    'state',
    (state): PageRoute =>
      prices[state].kind === 'not-published'
        ? stateRoutes(state).annual
        : `/guide/cost-of-living/converter?${asked}&to=${state}`,
  );
  return (
    <Headline
      answer={
        <>
          <h1>What matches {here}?</h1>
          <HeadlineFigure of="official" figure={dollars(equalCents)} per="a year">
            buys as much in {to.name}. {comparisonText(conversion)} {pricesText(conversion)}
          </HeadlineFigure>
        </>
      }
      picture={
        <>
          <p className={styles.caption}>What buys as much as {here}, everywhere. Choose a place.</p>
          <StateMap view="annual" label={`What buys as much as ${here}`} amounts={amounts} hrefs={hrefs} />
        </>
      }
    />
  );
}

/** The two levels behind an answer, the states that the map compares with, and their source. */
async function LevelsUsed({ conversion: { from, to, year } }: { conversion: Conversion }) {
  const used = new Map([from, to].map(({ pricesOf, price }) => [pricesOf, price]));
  return (
    <>
      Price levels of {year}, US = 100:{' '}
      {Array.from(used, ([whose, { level }]) => `${whose} ${level.toFixed(1)}`).join(', ')}.{' '}
      {[from, to].some(({ whole }) => !whole) &&
        `Of metropolitan areas, ${sourcesOf([from, to].filter(({ whole }) => !whole).map(({ price }) => price))
          .map(({ publisher, title }) => `${publisher}: ${title}`)
          .join('; ')}. Of states, `}
      <ParitySource prices={await readPriceLevelsIn(year)} />
    </>
  );
}
