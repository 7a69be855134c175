import Link from 'next/link';
import { ErrorSummary } from '@/app/_forms/error-summary';
import { Headline, HeadlineFigure } from '@/app/_pay/headline';
import { parityOf } from '@/app/_pay/parity-of';
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
import { stateInSentence } from '@/app/_words/state-name';
import { type Conversion, conversionOf, conversionQuestion } from '@/app/guide/cost-of-living/conversion';
import { ConverterForm } from '@/app/guide/cost-of-living/converter-form';
import styles from '@/app/guide/tool-page.module.css';
import { type PriceLevels, readPriceLevels, readPriceLevelsWith } from '@/lib/baselines/read-price-levels';
import { samePurchase } from '@/lib/baselines/same-purchase';
import { recordOf } from '@/lib/survey/dimension';
import { textFromCents } from '@/lib/survey/typed-pay';

export const metadata = fixedMetadata('/guide/cost-of-living/converter');

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

export default async function ConverterPage({ searchParams }: PageProps<'/guide/cost-of-living/converter'>) {
  const parameters = parametersOf(await searchParams);
  const newest = await readPriceLevels();
  const asked = parameters.size > 0;
  const question = conversionQuestion(parameters);
  const sameYear = question.said ? await readPriceLevelsWith([question.said.from, question.said.to]) : newest;
  const { conversion, problems = [] } = question.said
    ? conversionOf(question.said, { newest, sameYear })
    : { conversion: undefined, problems: question.problems };
  const errors = asked ? problems.map(({ parameter, message }) => ({ name: parameter, message })) : [];
  const typed = (name: string) => parameters.get(name) ?? '';
  return (
    <>
      <p className={styles.place}>
        <Link href="/guide/cost-of-living" prefetch={false}>
          Cost of living
        </Link>
      </p>
      {conversion ? <Answer conversion={conversion} prices={sameYear} /> : <h1>What pay is worth elsewhere</h1>}
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <section aria-labelledby="convert" className={styles.again}>
        <h2 id="convert">{conversion ? 'Another amount or place' : 'Amount and places'}</h2>
        <ConverterForm
          typed={{ amount: typed('amount'), from: typed('from'), to: typed('to') }}
          errors={errors}
          prices={newest}
        />
      </section>
      <SourceNote>
        <ParitySource prices={conversion ? sameYear : newest} />
      </SourceNote>
    </>
  );
}

function Answer({ conversion, prices }: { conversion: Conversion; prices: PriceLevels }) {
  const { from, to, amountCents, equalCents } = conversion;
  const here = `${dollars(amountCents)} in ${stateInSentence(from)}`;
  const level = parityOf(prices[from]) ?? 100;
  const amounts = recordOf('state', (state): PlaceAmount => {
    const price = prices[state];
    if (price.kind === 'not-published') return price;
    return { kind: 'compared', cents: asPaid(samePurchase(amountCents, level, price.level)) };
  });
  const asked = `amount=${textFromCents(amountCents)}&from=${from}`;
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
            buys as much in {stateInSentence(to)}. {comparison(conversion)} Prices are those of whole states, before
            taxes: a city may be far above or below its state.
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

function comparison({ from, to, amountCents, equalCents }: Conversion): string {
  const [here, there] = [stateInSentence(from), stateInSentence(to)];
  const percent = Math.round(100 * (equalCents / amountCents - 1));
  if (percent === 0) return `Prices in ${there} are about those in ${here}.`;
  return `Prices in ${there} are ${Math.abs(percent)}% ${percent > 0 ? 'above' : 'below'} those in ${here}, so it takes that much ${percent > 0 ? 'more' : 'less'}.`;
}
