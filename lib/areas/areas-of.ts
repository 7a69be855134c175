import type { AreaWage } from '@/lib/baselines/area-wages-in';
import { valuesOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';
import type { Area, County } from './area';
import { areaName, areaSlug } from './area-name';

/** Areas with what follows from their titles and counties, by name. */
export function areasOf(wages: readonly AreaWage[], counties: readonly County[]): Area[] {
  const states = new Map<string, Set<State>>();
  for (const { areaCode, state } of counties) states.set(areaCode, (states.get(areaCode) ?? new Set()).add(state));
  const areas = wages.map((wage): Area => {
    const name = areaName(wage.title);
    return {
      ...wage,
      name,
      slug: areaSlug(name),
      formerSlugs: wage.formerTitles.map((title) => areaSlug(areaName(title))),
      states: [...(states.get(wage.code) ?? statesNamed(wage.title))].sort(byPlaceIn(wage.title)),
      metropolitan: !wage.title.includes('nonmetropolitan'),
    };
  });
  return areas.sort((a, b) => a.name.localeCompare(b.name, 'en-US'));
}

/** `St. Louis, MO-IL` names the state of its first city first. */
function byPlaceIn(title: string): (a: State, b: State) => number {
  const named = title.split(', ').at(-1) ?? '';
  return (a, b) => named.indexOf(a) - named.indexOf(b);
}

/** What is left of an area whose counties are not known. */
function statesNamed(title: string): State[] {
  const named = title.split(', ').at(-1)?.split('-') ?? [];
  return valuesOf('state').filter((state) => named.includes(state));
}
