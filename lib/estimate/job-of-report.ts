import { type Credential, countedCredentialsOf } from '@/lib/survey/credentials';
import { experienceBandOf, levelOf } from '@/lib/survey/level';
import type { Role } from '@/lib/survey/vocabulary';
import type { AskedJob } from './job';

/** The very job that a report tells of, as the model is asked about it. */
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
