import { secondHandMark } from '@/app/_pay/source-note';
import { dollars } from '@/app/_words/money';
import { numberWord } from '@/app/_words/number-word';
import { stateInSentence } from '@/app/_words/state-name';
import type { Area } from '@/lib/areas/area';
import { annualFromHourly } from '@/lib/areas/area-pay';
import type { Oews } from '@/lib/baselines/oews';
import type { State } from '@/lib/survey/vocabulary';
import { areaFirstInSentence, areaInSentence, statesInSentence, yearlyText } from './area-words';

/** Between which means the areas lie. */
export function rangeHeading(areas: readonly Area[]): string {
  const ranked = areas.toSorted((a, b) => a.meanCents - b.meanCents);
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  if (!lowest || !highest || lowest === highest) return 'Wages by area';
  return `Mean pay runs from ${yearlyText(lowest.meanCents)} in ${areaInSentence(lowest)} to ${yearlyText(highest.meanCents)} in ${areaInSentence(highest)}`;
}

/** What half of the areas pay at most; the middle one's own mean, so that it is no figure of ours. */
export function middleHeading(areas: readonly Area[]): string {
  const ranked = areas.toSorted((a, b) => a.meanCents - b.meanCents);
  const middle = ranked[Math.ceil(ranked.length / 2) - 1];
  if (!middle || ranked.length < 2) return 'Mean pay by area';
  return `In half of the ${ranked.length} areas mean pay is ${yearlyText(middle.meanCents)} or less`;
}

/** How an area's mean lies to the nation's, in cents a year, of the same survey; null: the nation's is not published. */
export function nationHeading(area: Area, nationCents: number | null): string {
  const name = areaInSentence(area);
  if (nationCents === null) return `Official wages in ${name}`;
  const percent = Math.round(100 * (annualFromHourly(area.meanCents) / nationCents - 1));
  if (percent === 0) return `Mean pay in ${name} is level with the nation’s`;
  return `Mean pay in ${name} is ${Math.abs(percent)}% ${percent > 0 ? 'above' : 'below'} the nation’s`;
}

/** The newest median that BLS publishes of the area itself. */
export function areaOewsHeading(area: Area, years: readonly { median: Oews['median'] }[]): string {
  const newest = years.map(({ median }) => median).find((median) => median.kind === 'published');
  if (!newest) return `What BLS publishes of ${areaInSentence(area)}`;
  const { medianCents, source } = newest;
  return `BLS’s median in ${areaInSentence(area)} was ${dollars(medianCents)} in May ${source.period}${secondHandMark(source)}`;
}

/** Where an area stands among those around it. */
export function aroundHeading(area: Area, around: readonly Area[]): string {
  const where = statesInSentence(area);
  if (around.length === 0) return `${areaFirstInSentence(area)} is the only area of ${where}`;
  const above = around.filter(({ meanCents }) => meanCents > area.meanCents).length;
  const others = around.length === 1 ? 'The other area' : `Of the ${numberWord(around.length)} other areas`;
  if (around.length === 1) return `${others} of ${where} has a ${above === 1 ? 'higher' : 'lower or equal'} mean`;
  if (above === 0) return `No other area of ${where} has a higher mean`;
  return `${others} of ${where}, ${numberWord(above)} ${above === 1 ? 'has' : 'have'} a higher mean`;
}

/** Whether money buys more or less; `level` is the price level, US = 100, of the area or of the state that stands for it. */
export function pricesHeading(area: Area, of: 'area' | State, level: number | null): string {
  const name = of === 'area' ? areaInSentence(area) : `${stateInSentence(of)} as a whole`;
  if (level === null) return `No price level is published for ${name}`;
  const percent = Math.round(Math.abs(level - 100) * 10) / 10;
  if (percent === 0) return `Prices in ${name} are the national average`;
  return `Prices in ${name} are ${percent}% ${level > 100 ? 'above' : 'below'} the national average`;
}
