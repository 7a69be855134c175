import { areaWagesIn } from '@/lib/baselines/area-wages-in';
import { OfficialDataset } from '@/lib/baselines/official-figures';
import { officialRows } from '@/lib/baselines/official-rows';
import { areasOf } from './areas-of';
import { countyRows } from './county-rows';
import { type PlaceIndex, placeIndex } from './place-index';

/** What places are found by, for commands and starts, where Next is not there to cache it; pages use `readPlaceIndex`. */
export async function findPlaceIndex(): Promise<PlaceIndex> {
  const [wages, counties] = await Promise.all([officialRows('area_wage'), countyRows()]);
  const published = areaWagesIn(new OfficialDataset(wages));
  return placeIndex(published.kind === 'published' ? areasOf(published.areas, counties) : [], counties);
}
