import { dollars, dollarsAndCents } from '@/app/_words/money';
import { stateInSentence } from '@/app/_words/state-name';
import type { Area } from '@/lib/areas/area';
import { annualFromHourly } from '@/lib/areas/area-pay';
import { TOP_CENTS } from '@/lib/baselines/read-area-wages';

/** `Abilene, TX`, `the Northwest Alabama nonmetropolitan area`: the name within a sentence. */
export function areaInSentence({ name, metropolitan }: Pick<Area, 'name' | 'metropolitan'>): string {
  return !metropolitan || name.startsWith('U.S.') ? `the ${name}` : name;
}

/** The name where a sentence begins. */
export function areaFirstInSentence(area: Pick<Area, 'name' | 'metropolitan'>): string {
  const name = areaInSentence(area);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const listing = new Intl.ListFormat('en-US');

/** `Missouri and Illinois` */
export function statesInSentence({ states }: Pick<Area, 'states'>): string {
  return listing.format(states.map(stateInSentence));
}

/** `$21.94`: a wage, from cents an hour. */
export function hourlyText(hourlyCents: number): string {
  return `${dollarsAndCents(hourlyCents)}${orMore(hourlyCents)}`;
}

/** `$45,635`: the same for a full-time year. */
export function yearlyText(hourlyCents: number): string {
  return `${dollars(annualFromHourly(hourlyCents))}${orMore(hourlyCents)}`;
}

function orMore(hourlyCents: number): string {
  return hourlyCents >= TOP_CENTS ? ' or more' : '';
}
