import type { OfficialSource } from '@/lib/baselines/official-figures';
import type { Area } from './area';
import { readAreas } from './read-areas';

interface AmongAreas {
  area: Area;
  /** The others that lie in one of its states, the best paid first by the mean. */
  around: readonly Area[];
  source: OfficialSource;
}

/**
 * The area of an address with those around it; undefined where there is none. The address may be one of a former name: its
 * slug is another then.
 */
export async function readArea(slug: string): Promise<AmongAreas | undefined> {
  const all = await readAreas();
  if (all.kind === 'not-published') return undefined;
  const area =
    all.areas.find((one) => one.slug === slug) ?? all.areas.find(({ formerSlugs }) => formerSlugs.includes(slug));
  if (!area) return undefined;
  const around = all.areas.filter((one) => one !== area && one.states.some((state) => area.states.includes(state)));
  return { area, around: around.sort((a, b) => b.meanCents - a.meanCents), source: all.source };
}
