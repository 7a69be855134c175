import type {
  Arrangement,
  Credential,
  Employment,
  ExperienceBand,
  Role,
  Setting,
  Specialty,
  State,
} from '@/lib/survey/vocabulary';

/** Employment that pays W-2 wages: 1099 pay is never pooled with it, and the model knows only W-2 pay. */
export type Employed = Exclude<Employment, 'contract'>;

/** A job as far as it is described; what is left out is averaged over as coders report it. */
export interface Job {
  state?: State;
  experience?: ExperienceBand;
  role?: Role;
  /** None given means unknown; `['none']` means without a credential. */
  credentials?: Credential[];
  specialty?: Specialty;
  setting?: Setting;
  arrangement?: Arrangement;
  employment?: Employed;
}
