import { type Credential, countedCredentialsOf } from '@/lib/survey/credentials';
import { experienceBandOf, levelOf } from '@/lib/survey/level';
import type { Role } from '@/lib/survey/vocabulary';
import type { AskedJob } from './job';

/** A report's job, in the form in which the model is asked. */
export function jobOfReport(
  report: Required<Pick<AskedJob, 'state' | 'specialty' | 'setting' | 'arrangement' | 'employment'>> & {
    role: Role;
    credentials: readonly Credential[];
    experienceYears: number;
  },
): AskedJob {
  const { state, role, credentials, specialty, setting, arrangement, employment, experienceYears } = report;
  const experience = experienceBandOf(role, experienceYears);
  const career = experience ? { experience } : { level: levelOf(role, experienceYears) };
  return {
    ...career,
    state,
    role,
    credentials: countedCredentialsOf(credentials),
    specialty,
    setting,
    arrangement,
    employment,
  };
}
