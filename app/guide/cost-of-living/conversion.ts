import { z } from 'zod';
import type { Published } from '@/lib/baselines/official-figures';
import { samePurchase } from '@/lib/baselines/same-purchase';
import { ACCEPTED, ACCEPTED_TEXT } from '@/lib/survey/plausibility';
import type { State } from '@/lib/survey/vocabulary';
import { amountParameter, type ParameterProblem, readParameters } from '@/lib/url-parameters';

/** A state, or an area of one or several. */
export interface PricedPlace {
  /** Within a sentence. */
  name: string;
  /** What its prices are those of: an area, or all of a state. */
  pricesOf: string;
  /** Whether these are those of a whole state. */
  whole: boolean;
  /** Unset of an area of several states. */
  state: State | undefined;
  /** Of an area. */
  areaCode: string | undefined;
  /** The newest first; US = 100. */
  levels: readonly Published<{ level: number }>[];
}

/** A place with its prices of the year of a conversion. */
interface ConvertedPlace extends PricedPlace {
  price: Published<{ level: number }>;
}

/** One pay and what it takes elsewhere to buy as much. */
export interface Conversion {
  from: ConvertedPlace;
  to: ConvertedPlace;
  /** Of the prices of both. */
  year: string;
  /** Cents a year. */
  amountCents: number;
  equalCents: number;
}

const AMOUNT = `Enter a yearly pay between ${ACCEPTED_TEXT.least} and ${ACCEPTED_TEXT.most}, such as 50,000`;
const NO_YEAR = 'Choose another place: BEA has no year with prices of both';

const typedSchema = z.object({ amount: amountParameter(ACCEPTED.least, ACCEPTED.most, AMOUNT) });

/** What pay a URL asks to convert, or what is wrong with it. */
export function conversionAmount(parameters: URLSearchParams) {
  return readParameters(typedSchema, { one: ['amount'], many: [] }, parameters);
}

/** The conversion by the newest price levels that both places have of one year, or why there is none. */
export function conversionOf(
  amountCents: number,
  from: PricedPlace,
  to: PricedPlace,
): { conversion: Conversion; problem?: never } | { conversion?: never; problem: ParameterProblem } {
  for (const here of from.levels) {
    const year = here.source.period;
    const there = to.levels.find(({ source }) => source.period === year);
    if (!there) continue;
    const equalCents = samePurchase(amountCents, here.level, there.level);
    return {
      conversion: { from: { ...from, price: here }, to: { ...to, price: there }, year, amountCents, equalCents },
    };
  }
  return { problem: { parameter: 'to', message: NO_YEAR } };
}

const listing = new Intl.ListFormat('en-US');

/** `Prices are those of Abilene, TX and all of California in 2024, before taxes: …` */
export function pricesText({ from, to, year }: Conversion): string {
  const whose = listing.format(new Set([from.pricesOf, to.pricesOf]));
  const borrowed = [from, to].some(({ whole, areaCode }) => whole && areaCode);
  return [
    `Prices are those of ${whose} in ${year}, before taxes${from.whole || to.whole ? ': a city may be far above or below its state' : ''}.`,
    ...(borrowed ? ['BEA has no price levels of single nonmetropolitan areas.'] : []),
  ].join(' ');
}

/** How prices compare, and so what it takes. */
export function comparisonText({ from, to, amountCents, equalCents }: Conversion): string {
  const percent = Math.round(100 * (equalCents / amountCents - 1));
  if (percent === 0) return `Prices in ${to.name} are about those in ${from.name}.`;
  return `Prices in ${to.name} are ${Math.abs(percent)}% ${percent > 0 ? 'above' : 'below'} those in ${from.name}, so it takes that much ${percent > 0 ? 'more' : 'less'}.`;
}
