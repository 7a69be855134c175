import { readOfficial } from '@/lib/baselines/read-official';
import { areaName } from './area-name';
import { oncePerEdition } from './once-per-edition';

/** By code what each area is called, or was last called where DOL lists it no more. */
export type AreaNames = ReadonlyMap<string, string>;

export const readAreaNames = oncePerEdition(async (): Promise<AreaNames> => {
  const dataset = await readOfficial('area_wage');
  return new Map(dataset.subjects().map(({ subject, label }) => [subject, areaName(label)]));
});
