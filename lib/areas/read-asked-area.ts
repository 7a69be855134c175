import { z } from 'zod';
import type { State } from '@/lib/survey/vocabulary';
import { LONGEST_PLACE } from './longest-place';
import { readPlaceIndex } from './read-place-index';
import { resolveCode } from './resolve-code';
import { type ResolvedPlace, resolvePlace } from './resolve-place';

/** What a place goes by in a URL. */
export interface PlaceNames {
  state: string;
  /** A county or city as typed. */
  place: string;
  /** The code of an area. With a typed text, it only says which of those that the text names. */
  area: string;
}

/** `wrong`: not what any form or link of ours says. */
export type AskedArea = ResolvedPlace | { kind: 'none' } | { kind: 'wrong' };

const typedSchema = z.object({
  places: z.array(z.string().trim().max(LONGEST_PLACE)).max(1),
  codes: z.array(z.string().regex(/^(?:\d{5,7})?$/)).max(1),
});

/** The area that a URL asks about, in the state that it asks about. */
export async function readAskedArea(
  parameters: URLSearchParams,
  { place, area }: Pick<PlaceNames, 'place' | 'area'>,
  state: State | undefined,
): Promise<AskedArea> {
  const { data } = typedSchema.safeParse({ places: parameters.getAll(place), codes: parameters.getAll(area) });
  if (!data) return { kind: 'wrong' };
  const [[text], [code]] = [data.places, data.codes];
  if (!(text ?? code)) return { kind: 'none' };
  const index = await readPlaceIndex();
  if (text) return resolvePlace(index, text, { state, code });
  return resolveCode(index, code, state) ?? { kind: 'wrong' };
}
