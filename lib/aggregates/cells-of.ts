import { experienceBandOf, levelOf } from '@/lib/survey/level';
import type {
  Arrangement,
  Benefit,
  Credential,
  Employment,
  Role,
  Setting,
  Specialty,
  State,
} from '@/lib/survey/vocabulary';
import { type CellName, cellOf } from './cell';

export interface CellAttributes {
  state: State;
  experienceYears: number;
  role: Role;
  credentials: Credential[];
  specialty: Specialty;
  setting: Setting;
  arrangement: Arrangement;
  employment: Employment;
  benefits: Benefit[];
  payYear: number;
}

/** Every cell that one report feeds, each once. 1099 pay is never pooled with W-2 pay: it feeds its own cell alone. */
export function cellsOf(report: CellAttributes): CellName[] {
  if (report.employment === 'contract') return [cellOf('employment', 'contract')];

  const experience = experienceBandOf(report.role, report.experienceYears);
  return [
    'nation',
    cellOf('state', report.state),
    ...(experience ? [cellOf('experience', experience)] : []),
    cellOf('level', levelOf(report.role, report.experienceYears)),
    cellOf('role', report.role),
    ...report.credentials.map((credential) => cellOf('credential', credential)),
    cellOf('specialty', report.specialty),
    cellOf('setting', report.setting),
    cellOf('arrangement', report.arrangement),
    cellOf('employment', report.employment),
    ...report.benefits.map((benefit) => cellOf('benefit', benefit)),
    `year=${report.payYear}`,
  ];
}
