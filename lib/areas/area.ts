import type { AreaWage } from '@/lib/baselines/area-wages-in';
import type { State } from '@/lib/survey/vocabulary';

/** One of the metropolitan and nonmetropolitan areas of the Department of Labor. */
export interface Area extends AreaWage {
  /** Its name as people read it: `Abilene, TX`. */
  name: string;
  /** Its place in a URL: `abilene-tx`. */
  slug: string;
  /** Those of its former names, which lead to its page as well. */
  formerSlugs: readonly string[];
  /** Those its counties lie in, the one that its title names first at the front. */
  states: readonly State[];
  metropolitan: boolean;
}

export interface County {
  state: State;
  /** With the kind of county it is: `Orleans Parish`. */
  county: string;
  areaCode: string;
}
