import { type CellName, nameOf, type Part, partsOf } from '@/lib/aggregates/cell';
import type { CountedCredential } from '@/lib/survey/credentials';
import type {
  Arrangement,
  Employment,
  ExperienceBand,
  Level,
  Role,
  Setting,
  Specialty,
  State,
} from '@/lib/survey/vocabulary';

/** What is asked about: what is left open may be anything. */
export interface AskedJob {
  state?: State | undefined;
  experience?: ExperienceBand | undefined;
  /** Instead of experience. */
  level?: Level | undefined;
  role?: Role | undefined;
  /** Held by the coder, perhaps among others, as the survey counts them. */
  credentials?: readonly CountedCredential[] | undefined;
  specialty?: Specialty | undefined;
  setting?: Setting | undefined;
  arrangement?: Arrangement | undefined;
  employment?: Employment | undefined;
}

type Cut = Part['dimension'];

/** The single cells that make up the job; employment by contract is a matter of its own. */
export function columnsOf(job: AskedJob): CellName[] {
  const { credentials = [], employment, ...single } = job;
  const parts: [Cut, string | undefined][] = [
    ['state', single.state],
    ['experience', single.experience],
    ['level', single.level],
    ['role', single.role],
    ...credentials.map((value): [Cut, string] => ['credential', value]),
    ['specialty', single.specialty],
    ['setting', single.setting],
    ['arrangement', single.arrangement],
    ['employment', employment === 'contract' ? undefined : employment],
  ];
  return parts.flatMap(([dimension, value]) => (value === undefined ? [] : [nameOf({ dimension, value })]));
}

/** The dimension of a single cell. */
export function cutOf(single: CellName): Cut {
  const [part] = partsOf(single);
  if (!part) throw new RangeError(`${single} is no cell of one dimension`);
  return part.dimension;
}
