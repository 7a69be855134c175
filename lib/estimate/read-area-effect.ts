import { readCounties } from '@/lib/areas/read-counties';
import { readOfficial } from '@/lib/baselines/read-official';
import type { State } from '@/lib/survey/vocabulary';
import { areaEffect, areaStanding } from './area-effect';
import { areasKnown } from './areas-known';
import type { Difference } from './predictor';
import { readModel } from './read-model';

/** What coders in an area of this code make beyond those in `asked`, one of its states or, if undefined, the nation; in logs. */
export async function readAreaEffect(code: string, asked: State | undefined): Promise<Difference> {
  const [wages, ofStates, nation, counties, { predictor }] = await Promise.all([
    readOfficial('area_wage'),
    readOfficial('oews_state'),
    readOfficial('oews_national'),
    readCounties(),
    readModel(),
  ]);
  const known = areasKnown(wages, ofStates, nation, counties);
  return areaEffect(areaStanding(known, code, asked), asked, predictor.areas);
}
