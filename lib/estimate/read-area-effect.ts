import type { Area } from '@/lib/areas/area';
import { readAreaWages } from '@/lib/baselines/read-area-wages';
import { readOfficial } from '@/lib/baselines/read-official';
import type { State } from '@/lib/survey/vocabulary';
import { areaEffect, areaStanding } from './area-effect';
import { areasKnown } from './areas-known';
import type { Difference } from './predictor';
import { readModel } from './read-model';

/** What coders in an area make beyond those in `asked`, one of its states or, if undefined, the nation; in logs. */
export async function readAreaEffect(
  area: Pick<Area, 'code' | 'meanCents' | 'states'>,
  asked: State | undefined,
): Promise<Difference> {
  const [wages, ofStates, nation, { predictor }] = await Promise.all([
    readAreaWages(),
    readOfficial('oews_state'),
    readOfficial('oews_national'),
    readModel(),
  ]);
  const known = areasKnown([area], wages.kind === 'published' ? wages.source.period : '', ofStates, nation);
  return areaEffect(areaStanding(known, area.code, asked), asked, predictor.areas);
}
