import { oncePerEdition } from './once-per-edition';
import { placeIndex } from './place-index';
import { readAreas } from './read-areas';
import { readCounties } from './read-counties';

/** What places are found by; without wages there are none. */
export const readPlaceIndex = oncePerEdition(async () => {
  const [areas, counties] = await Promise.all([readAreas(), readCounties()]);
  return placeIndex(areas.kind === 'published' ? areas.areas : [], counties);
});
