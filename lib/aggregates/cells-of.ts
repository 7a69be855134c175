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
  return cellsFrom(report, cellOf);
}

/** The name of the cell of these parts. */
export function cellOf(first?: Part, second?: Part): CellName {
  return first ? nameOf(first, second) : 'nation';
}

/** The same, each as `make` makes it of its parts. Equal parts are the same object, so that they can be looked up by. */
export function cellsFrom<T>(report: CellAttributes, make: (first?: Part, second?: Part) => T): T[] {
  const state = partOf('state', report.state);
  if (report.employment === 'contract') {
    const contract = partOf('employment', 'contract');
    return [make(contract), make(state, contract)];
  }

  const parts = partsOfReport(report);
  const made = [make(), ...parts.map((part) => make(part))];
  for (const [first, second] of pairs) {
    for (const one of parts) {
      if (one.dimension !== first) continue;
      for (const other of parts) if (other.dimension === second) made.push(make(one, other));
    }
  }
  return made;
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
    partOf('state', report.state),
    ...(experience ? [partOf('experience', experience)] : []),
    partOf('level', levelOf(report.role, report.experienceYears)),
    partOf('role', report.role),
    ...countedCredentialsOf(report.credentials).map((value) => partOf('credential', value)),
    partOf('specialty', report.specialty),
    partOf('setting', report.setting),
    partOf('arrangement', report.arrangement),
    partOf('employment', report.employment),
    ...report.benefits.map((value) => partOf('benefit', value)),
    partOf('year', String(report.payYear)),
  ];
}

/** Each made once: there are as many as the vocabulary has values and reports have years. */
const made = new Map<Part['dimension'], Map<string, Part>>();

function partOf(dimension: Part['dimension'], value: string): Part {
  const ofDimension = made.get(dimension) ?? new Map<string, Part>();
  const part = ofDimension.get(value) ?? { dimension, value };
  made.set(dimension, ofDimension.set(value, part));
  return part;
}
