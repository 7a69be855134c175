import { type Credential, countedCredentialsOf } from '@/lib/survey/credentials';
import { experienceBandOf, levelOf } from '@/lib/survey/level';
import type { Arrangement, Benefit, Employment, Role, Setting, Specialty, State } from '@/lib/survey/vocabulary';
import { type CellName, nameOf, type Part, pairs } from './cell';

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

/**
 * Every cell that one report feeds, each once. 1099 pay is never pooled with W-2 pay: it feeds its own cell and that of
 * its state alone.
 */
export function cellsOf(report: CellAttributes): CellName[] {
  const state: Part = { dimension: 'state', value: report.state };
  if (report.employment === 'contract') {
    const contract: Part = { dimension: 'employment', value: 'contract' };
    return [nameOf(contract), nameOf(state, contract)];
  }

  const parts = partsOfReport(report);
  return [
    'nation',
    ...parts.map((part) => nameOf(part)),
    ...pairs.flatMap(([first, second]) =>
      parts
        .filter(({ dimension }) => dimension === first)
        .flatMap((one) => parts.filter(({ dimension }) => dimension === second).map((other) => nameOf(one, other))),
    ),
  ];
}

/** The cells of one dimension that a job belongs to, without benefits. Also for 1099 coders, who feed none of them. */
export function singlesOf(job: CellAttributes): CellName[] {
  return partsOfReport(job)
    .filter(({ dimension }) => dimension !== 'benefit')
    .map((part) => nameOf(part));
}

function partsOfReport(report: CellAttributes): Part[] {
  const experience = experienceBandOf(report.role, report.experienceYears);
  return [
    { dimension: 'state', value: report.state },
    ...(experience ? [{ dimension: 'experience', value: experience } as const] : []),
    { dimension: 'level', value: levelOf(report.role, report.experienceYears) },
    { dimension: 'role', value: report.role },
    ...countedCredentialsOf(report.credentials).map((value) => ({ dimension: 'credential', value }) as const),
    { dimension: 'specialty', value: report.specialty },
    { dimension: 'setting', value: report.setting },
    { dimension: 'arrangement', value: report.arrangement },
    { dimension: 'employment', value: report.employment },
    ...report.benefits.map((value) => ({ dimension: 'benefit', value }) as const),
    { dimension: 'year', value: String(report.payYear) },
  ];
}
